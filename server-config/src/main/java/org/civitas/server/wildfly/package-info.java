/** WildFly: how it is unpacked, configured once and run. */
package org.civitas.server.wildfly;
