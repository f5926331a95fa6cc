/** Writes and lists the audit trail. */
package org.civitas.audit.service;
