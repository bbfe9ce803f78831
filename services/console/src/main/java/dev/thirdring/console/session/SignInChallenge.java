package dev.thirdring.console.session;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/** OpenID Connect, but a script without a session gets the 401 that everybody knows, not 499. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SignInChallenge implements HttpAuthenticationMechanism {
  private final OidcAuthenticationMechanism oidc;
  private final Scripts scripts;

  public SignInChallenge(OidcAuthenticationMechanism oidc, Scripts scripts) {
    this.oidc = oidc;
    this.scripts = scripts;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    return oidc.authenticate(context, identities);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    if (scripts.isJavaScriptRequest(context)) {
      return Uni.createFrom()
          .item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Session"));
    }
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }
}
