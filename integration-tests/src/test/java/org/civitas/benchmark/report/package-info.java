/** What was measured, as table, chart and raw figures. */
package org.civitas.benchmark.report;
