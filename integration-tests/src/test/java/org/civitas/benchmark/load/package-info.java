/** A light generator of HTTP load that measures latency from the intended send time. */
package org.civitas.benchmark.load;
