/** Sign-up, sign-in and accounts over HTTP. */
package org.civitas.identity.web;
