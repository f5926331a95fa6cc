/** The record of who did what: contexts write it here, administrators read it. */
package org.civitas.audit.api;
