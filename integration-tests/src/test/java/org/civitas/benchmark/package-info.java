/**
 * Civitas against a floor of the same run: {@code mvn -Pbench}, described in {@code
 * docs/performance.md}.
 */
package org.civitas.benchmark;
