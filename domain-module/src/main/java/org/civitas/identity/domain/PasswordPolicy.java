package org.civitas.identity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.civitas.kernel.Violation;

/**
 * Which passwords are accepted: long ones (NIST SP 800-63B), without rules on the kinds of
 * characters, but none that a guesser tries first.
 */
public final class PasswordPolicy {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 128;
  private static final int FEWEST_CHARACTERS = 5;
  private static final int FEWEST_BESIDE_USERNAME = 8;

  /** Of the passwords people choose most, those that are long enough. */
  private static final Set<String> COMMON =
      Set.of(
          "123456789012",
          "1234567890123",
          "12345678901234",
          "123456789123",
          "1234567891234",
          "123456123456",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "abcdefghijkl",
          "abcdefghijklm",
          "administrator",
          "changemeplease",
          "iloveyouiloveyou",
          "letmeinletmein",
          "passw0rd1234",
          "password1234",
          "password12345",
          "password123456",
          "passwordpassword",
          "qazwsxedcrfv",
          "qwerty123456",
          "qwertyqwerty",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwertyuiopasdf",
          "welcome12345",
          "zaq12wsxcde3");

  private PasswordPolicy() {}

  /**
   * All faults of a password; none means it may be used.
   *
   * @param pointer where the password stands in the request body
   */
  public static List<Violation> faults(String password, String username, String pointer) {
    List<Violation> faults = new ArrayList<>();
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      faults.add(
          Violation.body(
              pointer, "must have %d to %d characters".formatted(SHORTEST, LONGEST), "size"));
    }
    guessability(password, username)
        .forEach(fault -> faults.add(Violation.body(pointer, fault, "not-guessable")));
    return faults;
  }

  /** What makes a password easy to guess, whatever its length. */
  public static List<String> guessability(String password, String username) {
    String plain = password.toLowerCase(Locale.ROOT);
    List<String> faults = new ArrayList<>();
    if (isMostly(username, plain)) {
      faults.add("is little more than the username");
    }
    if (COMMON.contains(plain) || plain.chars().distinct().count() < FEWEST_CHARACTERS) {
      faults.add("is one of the passwords that are tried first");
    }
    return faults;
  }

  private static boolean isMostly(String username, String plain) {
    if (username == null || username.isBlank()) {
      return false;
    }
    String rest = plain.replace(username.toLowerCase(Locale.ROOT), "");
    return rest.length() < plain.length() && rest.length() < FEWEST_BESIDE_USERNAME;
  }
}
