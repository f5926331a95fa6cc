/** Stored events as streams over HTTP and WebSocket (docs/adr/005, 055). */
package org.civitas.platform.web.live;
