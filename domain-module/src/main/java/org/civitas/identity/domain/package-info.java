/** The rules of sign-up, accounts, sessions and credentials. */
package org.civitas.identity.domain;
