/** The embedded PostgreSQL server: real binaries, a data directory that stays. */
package org.civitas.server.postgresql;
