/** The smallest service over HTTP: specification 4.6. */
package org.civitas.hello;
