/** The use cases of sign-up, accounts, roles, programs and keys. */
package org.civitas.identity.service;
