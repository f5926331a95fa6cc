package org.civitas.identity.api;

import java.util.Map;
import java.util.Set;

/**
 * The roles a context brings along. Every CDI bean of this type is asked once at start; the union
 * is the registry from which an administrator grants and from which tokens get their scopes.
 */
public interface RoleContribution {

  /** The base scope that every account holds, whatever its roles. */
  String BASE_SCOPE = "user";

  /** Role name (upper case) to the scopes it carries (lower case with underscores). */
  Map<String, Set<String>> roles();
}
