package org.civitas.platform.web.pages;

import java.util.Map;

/** What a browser may do with a page: run and load what comes from this server, nothing else. */
final class SecurityHeaders {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src %s;"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> OWN = headers(POLICY.formatted("", "'none'"));

  /** The documentation pages' libraries write style elements; scripts stay as strict. */
  private static final Map<String, String> DOCUMENTATION =
      headers(POLICY.formatted(" 'unsafe-inline'", "blob:"));

  private SecurityHeaders() {}

  static Map<String, String> of(Page page) {
    boolean documentation = page.path().startsWith("/docs/") || page.path().startsWith("/redoc/");
    return documentation ? DOCUMENTATION : OWN;
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
