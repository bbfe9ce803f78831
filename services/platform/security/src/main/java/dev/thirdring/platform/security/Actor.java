package dev.thirdring.platform.security;

import java.util.Optional;
import java.util.Set;

/**
 * A person or machine that acts.
 *
 * @param name the user name, unique in the realm
 * @param department the unit whose work this actor does, for people of departments
 * @param partner the outside company this actor belongs to, for partners
 * @param dealer the dealer or service station this actor reports for
 */
public record Actor(
    String name,
    Set<String> roles,
    Optional<String> department,
    Optional<String> partner,
    Optional<String> dealer) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Somebody who reports for no dealer. */
  public Actor(
      String name, Set<String> roles, Optional<String> department, Optional<String> partner) {
    this(name, roles, department, partner, Optional.empty());
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  public boolean isAnyOf(String... wanted) {
    for (String role : wanted) {
      if (is(role)) {
        return true;
      }
    }
    return false;
  }
}
