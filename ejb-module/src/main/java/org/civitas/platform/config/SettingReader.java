package org.civitas.platform.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads settings and notes every bad value instead of stopping at the first. */
final class SettingReader {

  private final Config config = ConfigProvider.getConfig();
  private final List<String> faults = new ArrayList<>();

  List<String> faults() {
    return faults;
  }

  Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** Like text, but long enough not to be guessed, and never repeated in a message. */
  Optional<String> secret(String name, int least) {
    Optional<String> secret = text(name);
    if (secret.isPresent() && secret.get().length() < least) {
      faults.add("%s must have at least %d characters".formatted(variable(name), least));
    }
    return secret;
  }

  boolean flag(String name, boolean otherwise) {
    return text(name)
        .map(
            value ->
                switch (value.toLowerCase(Locale.ROOT)) {
                  case "true", "1", "yes", "on" -> true;
                  case "false", "0", "no", "off" -> false;
                  default -> bad(name, value, "true or false", otherwise);
                })
        .orElse(otherwise);
  }

  int number(String name, int otherwise, int least, int most) {
    String expected = "a whole number from " + least + " to " + most;
    return text(name)
        .map(
            value -> {
              try {
                int number = Integer.parseInt(value);
                return number < least || number > most
                    ? bad(name, value, expected, otherwise)
                    : number;
              } catch (NumberFormatException e) {
                return bad(name, value, expected, otherwise);
              }
            })
        .orElse(otherwise);
  }

  Optional<URI> uri(String name) {
    return text(name)
        .map(
            value -> {
              String expected = "an address like https://civitas.example";
              try {
                URI uri = URI.create(value);
                return uri.getScheme() == null || uri.getHost() == null
                    ? bad(name, value, expected, null)
                    : uri;
              } catch (IllegalArgumentException e) {
                return bad(name, value, expected, null);
              }
            });
  }

  Optional<Pattern> pattern(String name) {
    return text(name)
        .map(
            value -> {
              try {
                return Pattern.compile(value);
              } catch (PatternSyntaxException e) {
                return bad(name, value, "a regular expression", null);
              }
            });
  }

  private <T> T bad(String name, String value, String expected, T instead) {
    faults.add("%s must be %s, not \"%s\"".formatted(variable(name), expected, value));
    return instead;
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
