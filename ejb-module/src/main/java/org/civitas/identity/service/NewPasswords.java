package org.civitas.identity.service;

import java.util.List;
import org.civitas.identity.domain.PasswordPolicy;
import org.civitas.kernel.Violation;
import org.civitas.platform.request.InputFaults;

/** Refuses new passwords that break the policy, where it takes the username to tell. */
final class NewPasswords {

  private NewPasswords() {}

  static void check(String password, String username, String pointer) {
    List<Violation> faults = PasswordPolicy.faults(password, username, pointer);
    if (!faults.isEmpty()) {
      throw InputFaults.invalid(faults);
    }
  }
}
