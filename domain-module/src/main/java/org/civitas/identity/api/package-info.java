/** What other contexts may know of accounts, roles and sign-in. */
package org.civitas.identity.api;
