/** How the smallest service greets, and what it has in stock. */
package org.civitas.hello.domain;
