package dev.thirdring.platform.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Tokens as the identity provider would issue them, signed with a key made for this test run. */
public final class Tokens {
  private static final long VALID_SECONDS = 3600;
  private static final String PRIVATE_KEY = "third-ring.test.private-key";

  private Tokens() {}

  /** A bearer token of a person with these roles. */
  public static String of(String user, String... roles) {
    return with(user, Map.of(), roles);
  }

  /** A bearer token of a person of a department. */
  public static String ofDepartment(String user, String department) {
    return with(user, Map.of("department", department), "department");
  }

  /** A bearer token with further claims, such as {@code department} or {@code partner}. */
  public static String with(String user, Map<String, String> claims, String... roles) {
    JwtClaimsBuilder builder = claims(user, VALID_SECONDS, roles);
    claims.forEach(builder::claim);
    return builder.sign(privateKey());
  }

  /** A bearer token that is valid for so long. */
  public static String expiringIn(Duration valid, String user, String... roles) {
    return claims(user, valid.toSeconds(), roles).sign(privateKey());
  }

  private static JwtClaimsBuilder claims(String user, long validSeconds, String... roles) {
    return Jwt.claims()
        .issuer("https://issuer.test/realms/third-ring")
        .subject(user)
        .preferredUserName(user)
        .upn(user)
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .expiresIn(validSeconds);
  }

  /**
   * Makes the key of this run; the private half travels in a system property across class loaders.
   */
  static String newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      System.setProperty(PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
      return base64.encodeToString(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static PrivateKey privateKey() {
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
