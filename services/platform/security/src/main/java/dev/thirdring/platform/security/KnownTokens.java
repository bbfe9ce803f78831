package dev.thirdring.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks a bearer token's signature when it comes first, and again after a while; in between it is
 * known by its hash. None is known beyond its expiry, and a key that the issuer withdraws opens
 * nothing after {@code third-ring.security.token-known-for} any more.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class KnownTokens implements HttpAuthenticationMechanism {
  private static final int KNOWN_MAX = 10_000;
  private static final String BEARER = "Bearer ";

  private final OidcAuthenticationMechanism oidc;
  private final Clock clock;
  private final Duration knownFor;
  private final Cache<String, Known> known;

  KnownTokens(
      OidcAuthenticationMechanism oidc,
      Clock clock,
      @ConfigProperty(name = "third-ring.security.token-known-for", defaultValue = "PT1M")
          Duration knownFor) {
    this.oidc = oidc;
    this.clock = clock;
    this.knownFor = knownFor;
    this.known = Caffeine.newBuilder().maximumSize(KNOWN_MAX).expireAfterWrite(knownFor).build();
  }

  private record Known(SecurityIdentity identity, Instant until) {}

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager all) {
    String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER) || knownFor.isZero()) {
      return oidc.authenticate(request, all);
    }
    String hash = hash(header);
    Known before = known.getIfPresent(hash);
    return before != null && clock.instant().isBefore(before.until())
        ? Uni.createFrom().item(before.identity())
        : oidc.authenticate(request, all).invoke(identity -> keep(hash, identity));
  }

  private void keep(String hash, SecurityIdentity identity) {
    if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
      Instant until = Instant.ofEpochSecond(token.getExpirationTime());
      known.put(hash, new Known(apartFromRequest(identity), until));
    }
  }

  /** What is kept must not hold the request that it came with. */
  private static SecurityIdentity apartFromRequest(SecurityIdentity identity) {
    QuarkusSecurityIdentity.Builder kept =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addRoles(identity.getRoles())
            .addCredentials(identity.getCredentials())
            .addPermissions(identity.getPermissions());
    identity
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
              }
            });
    return kept.build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return oidc.getChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return oidc.getCredentialTransport(request);
  }

  @Override
  public int getPriority() {
    return oidc.getPriority() + 1;
  }

  private static String hash(String header) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(header.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
