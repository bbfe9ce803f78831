package dev.thirdring.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm {@code third-ring}: made from {@code realm.json} at the first start, and made anew when
 * that file, a port or a secret has changed. People keep their ids.
 */
final class Realm {
  static final String NAME = "third-ring";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z]+)(?:\\.([a-z-]+))?}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Home home;
  private final Addresses addresses;
  private final Secrets secrets;

  Realm(Home home, Addresses addresses, Secrets secrets) {
    this.home = home;
    this.addresses = addresses;
    this.secrets = secrets;
  }

  void establish() throws IOException {
    String wanted = definition();
    String fingerprint = fingerprint(wanted);
    String url = addresses.url(Part.KEYCLOAK) + "/admin/realms";
    String bearer = "Bearer " + administratorToken();
    boolean exists =
        Http.send(Http.request(url + "/" + NAME).header("Authorization", bearer)).isFine();
    if (exists
        && Files.exists(home.realmFingerprint())
        && fingerprint.equals(Files.readString(home.realmFingerprint()))) {
      return;
    }
    if (exists) {
      succeed(Http.request(url + "/" + NAME).header("Authorization", bearer).DELETE());
    }
    succeed(
        Http.request(url)
            .header("Authorization", bearer)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(wanted)));
    Files.writeString(home.realmFingerprint(), fingerprint);
  }

  /** The example people, by user name. */
  static List<String> people() {
    try {
      return JSON.readTree(template())
          .path("users")
          .valueStream()
          .filter(user -> !user.has("serviceAccountClientId"))
          .map(user -> user.path("username").asText())
          .toList();
    } catch (IOException e) {
      throw new StackFault("realm.json cannot be read.", e);
    }
  }

  /** The machine clients, which get tokens for themselves. */
  static List<String> machineClients() {
    try {
      return JSON.readTree(template())
          .path("clients")
          .valueStream()
          .filter(client -> client.path("serviceAccountsEnabled").asBoolean())
          .map(client -> client.path("clientId").asText())
          .toList();
    } catch (IOException e) {
      throw new StackFault("realm.json cannot be read.", e);
    }
  }

  /** The definition with this stack's addresses and secrets in place. */
  String definition() throws IOException {
    return PLACEHOLDER
        .matcher(template())
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
  }

  private String value(String kind, String name) {
    return switch (kind) {
      case "secret" -> secrets.client(name);
      case "url" -> addresses.url(Part.named(name));
      case "port" -> Integer.toString(addresses.ports().of(Part.named(name)));
      case "password" -> secrets.people();
      default -> throw new StackFault("realm.json asks for an unknown '" + kind + "'.");
    };
  }

  private static String template() throws IOException {
    try (InputStream in = Realm.class.getResourceAsStream("realm.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String administratorToken() throws IOException {
    Http.Answer answer =
        Http.send(
            Http.form(
                addresses.url(Part.KEYCLOAK) + "/realms/master/protocol/openid-connect/token",
                Map.of(
                    "grant_type", "password",
                    "client_id", "admin-cli",
                    "username", "admin",
                    "password", secrets.keycloakAdministrator())));
    JsonNode token = JSON.readTree(answer.body()).path("access_token");
    if (token.isMissingNode()) {
      throw new StackFault(
          "Keycloak refuses its administrator (" + answer.status() + "): run 'make clean'.");
    }
    return token.asText();
  }

  private static void succeed(HttpRequest.Builder request) throws IOException {
    Http.Answer answer = Http.send(request);
    if (!answer.isFine()) {
      throw new StackFault(
          "Keycloak refuses the realm (" + answer.status() + "): " + answer.body());
    }
  }

  private static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
