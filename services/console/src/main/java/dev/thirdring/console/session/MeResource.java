package dev.thirdring.console.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells the pages who is signed in and what they may see. */
@Path("/api/me")
public class MeResource {
  private static final String ANYBODY_SIGNED_IN = "**";

  private final SecurityIdentity identity;
  private final JsonWebToken token;

  public MeResource(SecurityIdentity identity, JsonWebToken token) {
    this.identity = identity;
    this.token = token;
  }

  @GET
  @RolesAllowed(ANYBODY_SIGNED_IN)
  public Me me() {
    String user = identity.getPrincipal().getName();
    return new Me(
        user,
        token.<String>claim("name").orElse(user),
        new TreeSet<>(identity.getRoles()),
        token.<String>claim("department").orElse(null));
  }
}
