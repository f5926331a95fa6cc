package org.civitas.platform.web.pages;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a path of the server shows.
 *
 * @param path of the file, which for pages with a short address differs from the address
 */
record Page(String path, Asset asset) {

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "/", "/index.html",
          "/password-reset", "/identity/password-reset.html",
          "/email-confirmation", "/identity/email-confirmation.html",
          "/docs", "/docs/index.html",
          "/docs/", "/docs/index.html",
          "/redoc", "/redoc/index.html",
          "/redoc/", "/redoc/index.html");

  /** The live page reads the listing's id from its own address. */
  private static final Pattern LISTING = Pattern.compile("/auction/listings/[0-9a-fA-F-]{36}");

  static Optional<Page> at(String address, Assets assets) {
    String path =
        LISTING.matcher(address).matches()
            ? "/auction/listing.html"
            : ADDRESSES.getOrDefault(address, address);
    return assets.find(path).map(asset -> new Page(path, asset));
  }
}
