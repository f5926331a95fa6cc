/** The smallest service: the first example to read, and the canary that shows the platform runs. */
package org.civitas.hello.service;
