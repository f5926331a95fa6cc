/** Payara Server, the second server: how it is unpacked, configured for a node and run. */
package org.civitas.server.payara;
