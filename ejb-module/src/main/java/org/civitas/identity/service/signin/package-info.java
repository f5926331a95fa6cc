/**
 * Ways to prove who one is. A further scheme is a bean of type {@code Grant} when it ends in tokens
 * from the token endpoint; a scheme that proves each request by itself ends in {@code
 * TokenVerifier}. Passwords are checked by {@code PasswordCheck} in either case.
 */
package org.civitas.identity.service.signin;
