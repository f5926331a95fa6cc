package org.civitas.platform.mail;

/**
 * A letter.
 *
 * @param dedupeKey a second letter with the same key is not sent
 */
public record Mail(String to, String subject, String text, String dedupeKey) {}
