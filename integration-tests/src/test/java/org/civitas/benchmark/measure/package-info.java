/** What a process costs while it is driven: processor time, allocation, memory. */
package org.civitas.benchmark.measure;
