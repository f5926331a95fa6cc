/**
 * The floor: the same answers from bare Undertow, HikariCP and plain JDBC, in a process of its own.
 * It shows what the machine and the database allow, without what makes an application: see {@code
 * docs/performance.md} for what it leaves out.
 */
package org.civitas.benchmark.floor;
