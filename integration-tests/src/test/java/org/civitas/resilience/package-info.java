/**
 * What a node, a network and a database can do to Civitas at the worst moment, and that nothing is
 * lost or doubled by it (ADR 051).
 */
package org.civitas.resilience;
