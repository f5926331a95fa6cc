/** What the smallest service publishes: a greeting, and an item as a client may see it. */
package org.civitas.hello.api;
