package dev.thirdring.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The actor of the request under way. */
@RequestScoped
public class CurrentActor {
  private final SecurityIdentity identity;
  private final JsonWebToken token;

  public CurrentActor(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  public Actor get() {
    return new Actor(
        identity.getPrincipal().getName(),
        identity.getRoles(),
        claim("department"),
        claim("partner"),
        claim("dealer"));
  }

  private Optional<String> claim(String name) {
    return token.claim(name).map(Object::toString);
  }
}
