package org.civitas.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.civitas.platform.demo.DemoData;

/** People to try Civitas with; the README names them and their password. */
@ApplicationScoped
public class DemoPeople implements DemoData {

  private static final String PASSWORD = "civitas-demo-2026";
  private static final String MAIL = "@demo.civitas.invalid";

  @Inject Newcomers newcomers;
  @Inject RoleRegistry registry;

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void load() {
    admit("demo-seller", "Selma Seller", "SELLER");
    admit("demo-bidder-1", "Bert Bidder", "BIDDER");
    admit("demo-bidder-2", "Bella Bidder", "BIDDER");
    admit("demo-bidder-3", "Bruno Bidder", "BIDDER");
    newcomers.signUp("demo-applicant-1", "demo-applicant-1" + MAIL, "Anton Applicant", PASSWORD);
    newcomers.signUp("demo-applicant-2", "demo-applicant-2" + MAIL, "Anna Applicant", PASSWORD);
  }

  /** A node without the auction does not know its roles. */
  private void admit(String username, String displayName, String role) {
    Set<String> roles = registry.roles().containsKey(role) ? Set.of(role) : Set.of();
    newcomers.admit(username, username + MAIL, displayName, PASSWORD, roles);
  }
}
