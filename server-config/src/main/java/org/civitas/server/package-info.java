/**
 * Starts Civitas: PostgreSQL, then the configured application server with the archive, and stops
 * both again. Used by {@code mvn -Prun}, the distribution and the integration tests alike.
 */
package org.civitas.server;
