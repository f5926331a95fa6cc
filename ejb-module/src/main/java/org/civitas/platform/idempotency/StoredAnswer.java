package org.civitas.platform.idempotency;

import java.util.Map;

/**
 * The answer to a request that was carried out.
 *
 * @param fingerprint tells this request from others under the same key
 */
public record StoredAnswer(
    String fingerprint, int status, Map<String, String> headers, byte[] body) {}
