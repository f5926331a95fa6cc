package org.civitas.identity.api;

/**
 * Which accounts to list; null leaves a part open.
 *
 * @param username how the username starts
 */
public record AccountFilter(AccountStatus status, String role, String username) {}
