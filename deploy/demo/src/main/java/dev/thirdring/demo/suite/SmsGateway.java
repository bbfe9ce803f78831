package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The gateway's sandbox: what would have been sent. */
public final class SmsGateway {
  private final Api api;

  SmsGateway(Api api) {
    this.api = api;
  }

  /** The text of the newest message about a ticket that holds this. */
  public Optional<String> textAbout(Ticket ticket, String holding) {
    return api.read(
            Person.SMS_OPERATOR, Part.SMS_GATEWAY, "/sandbox/messages?ticketId=" + ticket.id())
        .path("items")
        .valueStream()
        .map(message -> message.path("text").asText())
        .filter(text -> text.contains(holding))
        .findFirst();
  }

  /** The newest first, as far as one page holds. */
  public List<JsonNode> messagesSince(Instant start) {
    return api.read(Person.SMS_OPERATOR, Part.SMS_GATEWAY, "/sandbox/messages?limit=200")
        .path("items")
        .valueStream()
        .filter(message -> !Instant.parse(message.path("receivedAt").asText()).isBefore(start))
        .toList();
  }
}
