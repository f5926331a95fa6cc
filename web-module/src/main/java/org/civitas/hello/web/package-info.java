/** The greeting over HTTP, once for each place a request can carry data in. */
package org.civitas.hello.web;
