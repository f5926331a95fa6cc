/** What runs inside WildFly, as a module of the server. */
package org.civitas.server.undertow;
