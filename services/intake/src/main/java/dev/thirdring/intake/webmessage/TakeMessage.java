package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.ticket.OpenTicket;
import dev.thirdring.intake.webmessage.model.ReceiptNumber;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the ticket of a web message and gives its receipt (I1, I6). Who writes is not proved: what
 * the file knows of a customer stays as it is, whatever name the message gives.
 */
@ApplicationScoped
public class TakeMessage {
  private final OpenTicket openTicket;
  private final WebMessages messages;
  private final Clock clock;
  private final Duration promisedReply;
  private final SecureRandom random = new SecureRandom();

  public TakeMessage(
      OpenTicket openTicket,
      WebMessages messages,
      Clock clock,
      @ConfigProperty(name = "third-ring.web-message.promised-reply") Duration promisedReply) {
    this.openTicket = openTicket;
    this.messages = messages;
    this.clock = clock;
    this.promisedReply = promisedReply;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Taken(ReceiptNumber receipt, Instant receivedAt, Instant promisedReplyAt)
        implements Outcome {}

    record Refused(List<FieldProblem> errors) implements Outcome {}
  }

  @WithTransaction
  public Uni<Outcome> take(WebMessageRequest message, SeenCustomer writer) {
    Instant promisedAt = clock.instant().plus(promisedReply).truncatedTo(ChronoUnit.SECONDS);
    return messages
        .isKnown(writer)
        .map(known -> known ? unproved(writer) : writer)
        .chain(customer -> openTicket.open(message.command(customer, promisedAt)))
        .chain(
            outcome ->
                switch (outcome) {
                  case OpenTicket.Outcome.Opened(var ticket, var customer) -> {
                    ReceiptNumber receipt = ReceiptNumber.draw(random);
                    yield messages
                        .add(receipt, ticket.id().value(), ticket.openedAt())
                        .replaceWith(new Outcome.Taken(receipt, ticket.openedAt(), promisedAt));
                  }
                  case OpenTicket.Outcome.Refused(var errors) ->
                      Uni.createFrom().item(new Outcome.Refused(errors));
                });
  }

  private static SeenCustomer unproved(SeenCustomer writer) {
    return new SeenCustomer(
        Optional.empty(),
        writer.phone(),
        writer.phone().isPresent() ? Optional.empty() : writer.email(),
        Optional.empty(),
        Optional.empty());
  }
}
