package dev.thirdring.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Access tokens of the example people and the machine clients. */
final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Addresses addresses;
  private final Secrets secrets;

  Tokens(Addresses addresses, Secrets secrets) {
    this.addresses = addresses;
    this.secrets = secrets;
  }

  String of(String user) {
    if (!Realm.people().contains(user)) {
      throw new StackFault(
          "There is no person called '"
              + user
              + "'; there are: "
              + String.join(", ", Realm.people())
              + ".");
    }
    return ask(
        "cli",
        Map.of(
            "grant_type",
            "password",
            "username",
            user,
            "password",
            secrets.people(),
            "scope",
            "openid"));
  }

  String ofClient(String client) {
    if (!Realm.machineClients().contains(client)) {
      throw new StackFault(
          "There is no machine client called '"
              + client
              + "'; there are: "
              + String.join(", ", Realm.machineClients())
              + ".");
    }
    return ask(client, Map.of("grant_type", "client_credentials"));
  }

  private String ask(String client, Map<String, String> grant) {
    Map<String, String> fields = new HashMap<>(grant);
    fields.put("client_id", client);
    fields.put("client_secret", secrets.client(client));
    try {
      Http.Answer answer =
          Http.send(Http.form(addresses.issuer() + "/protocol/openid-connect/token", fields));
      JsonNode body = JSON.readTree(answer.body());
      if (!body.has("access_token")) {
        throw new StackFault(
            "Keycloak gives no token ("
                + answer.status()
                + "): "
                + body.path("error_description").asText());
      }
      return body.path("access_token").asText();
    } catch (IOException e) {
      throw new StackFault(
          "Keycloak does not answer at " + addresses.issuer() + ": run 'make up'.", e);
    }
  }
}
