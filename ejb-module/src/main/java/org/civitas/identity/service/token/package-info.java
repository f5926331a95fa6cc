/** Signs, verifies and revokes access tokens, and keeps sessions. */
package org.civitas.identity.service.token;
