/** The audit trail over HTTP. */
package org.civitas.audit.web;
