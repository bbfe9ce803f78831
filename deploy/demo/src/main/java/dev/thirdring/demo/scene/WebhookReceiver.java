package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A partner's receiver, written as docs/partners.md tells partners to. */
final class WebhookReceiver {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "whsec_";
  private static final int UNSIGNED = 401;

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private volatile String secret = "";

  void secret(String told) {
    secret = told;
  }

  /** What was heard about an assignment of this ticket. */
  Optional<JsonNode> heard(String type, String ticketNumber) {
    return messages.stream()
        .filter(message -> message.path("type").asText().equals(type))
        .filter(message -> message.path("data").path("ticketNumber").asText().equals(ticketNumber))
        .findFirst();
  }

  void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    if (!isSigned(exchange, id, body)) {
      Elsewhere.answer(exchange, UNSIGNED, "");
      return;
    }
    JsonNode message = JSON.readTree(body);
    JsonNode challenge = message.path("data").path("challenge");
    if (challenge.isMissingNode() && known.add(id)) {
      messages.add(message);
    }
    Elsewhere.answer(exchange, 200, challenge.asText(""));
  }

  private boolean isSigned(HttpExchange exchange, String id, byte[] body) {
    String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
    String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
    if (id == null || time == null || signatures == null) {
      return false;
    }
    byte[] wanted = signature(id, time, body);
    return Arrays.stream(signatures.split(" "))
        .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), wanted));
  }

  private byte[] signature(String id, String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
      mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
      return ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body)))
          .getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
