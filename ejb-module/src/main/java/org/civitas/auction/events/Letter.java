package org.civitas.auction.events;

import java.util.UUID;

/**
 * What the auction writes to an account.
 *
 * @param occasion each account gets one letter for it
 */
record Letter(UUID to, String occasion, String subject, String text) {}
