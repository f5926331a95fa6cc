/** What runs inside WildFly's connection pool. */
package org.civitas.server.ironjacamar;
