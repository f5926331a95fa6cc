/** Where audit entries are kept. */
package org.civitas.audit.persistence;
