package org.civitas.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civitas.identity.api.IdentityProblem;
import org.civitas.identity.api.RoleContribution;
import org.civitas.identity.domain.Scopes;
import org.civitas.kernel.DomainException;
import org.civitas.kernel.ProblemType;
import org.civitas.kernel.Violation;

/** The roles and scopes of all contexts. Two contexts may add scopes to one role. */
@ApplicationScoped
public class RoleRegistry {

  @Inject Instance<RoleContribution> contributions;

  private final SortedMap<String, SortedSet<String>> scopesByRole = new TreeMap<>();

  @PostConstruct
  void collect() {
    contributions.forEach(
        contribution ->
            contribution
                .roles()
                .forEach(
                    (role, scopes) ->
                        scopesByRole
                            .computeIfAbsent(role, name -> new TreeSet<>())
                            .addAll(scopes)));
  }

  public Map<String, SortedSet<String>> roles() {
    return scopesByRole;
  }

  public Set<String> scopes() {
    return scopesHeldWith(scopesByRole.keySet());
  }

  /** The scopes of an account with these roles, the base scope first. */
  public Set<String> scopesHeldWith(Collection<String> roles) {
    Set<String> scopes = new TreeSet<>(Set.of(RoleContribution.BASE_SCOPE));
    roles.forEach(role -> scopes.addAll(scopesByRole.getOrDefault(role, new TreeSet<>())));
    return Scopes.ordered(scopes);
  }

  /** The roles that a token with these scopes may use: those whose scopes it has all. */
  public Set<String> rolesCoveredBy(Collection<String> scopes, Collection<String> roles) {
    return roles.stream()
        .filter(role -> scopes.containsAll(scopesByRole.getOrDefault(role, new TreeSet<>())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public void requireRoles(Collection<String> roles) {
    require(roles, scopesByRole.keySet(), "/roles", IdentityProblem.UNKNOWN_ROLE, "role");
  }

  public void requireScopes(Collection<String> scopes) {
    require(scopes, scopes(), "/scopes", IdentityProblem.UNKNOWN_SCOPE, "scope");
  }

  private static void require(
      Collection<String> asked, Set<String> known, String at, ProblemType type, String what) {
    List<Violation> unknown = new ArrayList<>();
    int index = 0;
    for (String name : asked) {
      if (!known.contains(name)) {
        unknown.add(
            Violation.body(
                at + "/" + index,
                "is no %s; known are %s".formatted(what, String.join(", ", known)),
                "unknown-" + what));
      }
      index++;
    }
    if (!unknown.isEmpty()) {
      throw new DomainException(type, "Some of the %ss are not known.".formatted(what), unknown);
    }
  }
}
