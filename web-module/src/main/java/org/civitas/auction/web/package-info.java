/** The auction over HTTP, server-sent events and WebSocket. */
package org.civitas.auction.web;
