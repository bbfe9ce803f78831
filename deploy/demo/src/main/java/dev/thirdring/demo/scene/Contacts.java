package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The contacts of the day, as {@code contacts.json} has them. */
final class Contacts {
  private static final String PROMISE = "promisedReplyWithin";

  private final JsonNode all;

  private Contacts(JsonNode all) {
    this.all = all;
  }

  static Contacts read() {
    try (InputStream in = Contacts.class.getResourceAsStream("contacts.json")) {
      return new Contacts(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contact that a scene is about. */
  JsonNode of(String scene) {
    JsonNode contact = all.path("scenes").path(scene);
    if (contact.isMissingNode()) {
      throw new IllegalArgumentException("contacts.json has no contact called " + scene);
    }
    return contact;
  }

  /** Contacts with who takes them and what becomes of them. */
  List<JsonNode> ordinary() {
    return all.path("ordinary").valueStream().toList();
  }

  /** As a front end sends it at this moment: the customer hung up, a promise lies ahead. */
  static JsonNode at(Instant now, JsonNode contact) {
    ObjectNode sent = contact.deepCopy();
    if (sent.remove(PROMISE) instanceof JsonNode within) {
      sent.put("promisedReplyAt", now.plus(Duration.parse(within.asText())).toString());
    }
    if (sent.path("channel").asText().equals("telephone")) {
      sent.put("contactEndedAt", now.toString());
    }
    return sent;
  }
}
