/** Where accounts, sessions and credentials are kept. */
package org.civitas.identity.persistence;
