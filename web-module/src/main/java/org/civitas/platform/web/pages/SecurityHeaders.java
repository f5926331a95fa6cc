package org.civitas.platform.web.pages;

import java.util.Map;

/** What a browser may do with a page: run and load what comes from this server, nothing else. */
final class SecurityHeaders {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src %s;"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> STRICT = headers(POLICY.formatted("", "'none'"));

  /** The style elements that ReDoc's bundle writes: one for its scroll bars, and empty ones. */
  private static final String REDOC_STYLES =
      " 'sha256-DLDPR1ic47WIdK2WyeLkblb/tm2mQH+Jt/NNhZWu1k0='"
          + " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

  /** Its search runs in a worker that it makes of its own text. */
  private static final Map<String, String> REDOC = headers(POLICY.formatted(REDOC_STYLES, "blob:"));

  private SecurityHeaders() {}

  static Map<String, String> of(Page page) {
    return page.path().startsWith("/redoc/") ? REDOC : STRICT;
  }

  private static Map<String, String> headers(String policy) {
    return Map.of(
        "Content-Security-Policy", policy,
        "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "same-origin",
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
        "Cross-Origin-Opener-Policy", "same-origin");
  }
}
