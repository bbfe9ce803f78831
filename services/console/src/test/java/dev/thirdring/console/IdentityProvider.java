package dev.thirdring.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An OpenID provider in this process: everybody who comes is agent1, after real code and PKCE
 * checks.
 */
final class IdentityProvider implements AutoCloseable {
  static final String CLIENT = "console";
  static final String SECRET = "a-secret-of-this-test-run-only-0123456789";
  private static final String REALM = "/realms/third-ring";
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final HttpServer server;
  private final KeyPair keys;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final AtomicInteger refreshes = new AtomicInteger();
  private volatile long lifespanSeconds = 300;

  IdentityProvider() throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(REALM + "/.well-known/openid-configuration", this::describe);
    server.createContext(REALM + "/certs", this::certificates);
    server.createContext(REALM + "/auth", this::authorize);
    server.createContext(REALM + "/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
  }

  /** Tokens issued from now on are valid for so long. */
  void setLifespan(long seconds) {
    lifespanSeconds = seconds;
  }

  int refreshes() {
    return refreshes.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void describe(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/certs", "end_session_endpoint": "%1$s/logout"}"""
            .formatted(issuer()));
  }

  private void certificates(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    json(
        exchange,
        200,
        """
        {"keys": [{"kty": "RSA", "kid": "1", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}"""
            .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent())));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean refresh = "refresh_token".equals(asked.get("grant_type"));
    Map<String, String> begun = refresh ? Map.of() : codes.remove(asked.getOrDefault("code", ""));
    if (begun == null || !refresh && !begun.get("code_challenge").equals(challenge(asked))) {
      json(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    if (refresh) {
      refreshes.incrementAndGet();
    }
    json(
        exchange,
        200,
        """
        {"token_type": "Bearer", "expires_in": %d, "access_token": "%s", "id_token": "%s", "refresh_token": "%s"}"""
            .formatted(
                lifespanSeconds,
                signed(Map.of("realm_access", Map.of("roles", List.of("agent")), "typ", "Bearer")),
                signed(
                    refresh
                        ? Map.of("aud", CLIENT)
                        : Map.of("aud", CLIENT, "nonce", begun.get("nonce"))),
                UUID.randomUUID()));
  }

  private String signed(Map<String, Object> claims) {
    return Jwt.claims(claims)
        .issuer(issuer())
        .subject("8ae03282")
        .preferredUserName("agent1")
        .claim("name", "坐席一 Agent 1")
        .expiresIn(lifespanSeconds)
        .jws()
        .keyId("1")
        .sign(keys.getPrivate());
  }

  private static String challenge(Map<String, String> asked) {
    try {
      byte[] verifier = asked.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII);
      return URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> parameters(String form) {
    return Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
