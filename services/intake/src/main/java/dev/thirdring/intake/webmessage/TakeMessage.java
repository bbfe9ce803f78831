package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.publicaccess.Strangers;
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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the ticket of a web message and gives its receipt (I1, I6). What the writer says of himself
 * is not proved.
 */
@ApplicationScoped
public class TakeMessage {
  private final OpenTicket openTicket;
  private final Strangers strangers;
  private final WebMessages messages;
  private final Clock clock;
  private final Duration promisedReply;
  private final SecureRandom random = new SecureRandom();

  public TakeMessage(
      OpenTicket openTicket,
      Strangers strangers,
      WebMessages messages,
      Clock clock,
      @ConfigProperty(name = "third-ring.web-message.promised-reply") Duration promisedReply) {
    this.openTicket = openTicket;
    this.strangers = strangers;
    this.messages = messages;
    this.clock = clock;
    this.promisedReply = promisedReply;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Taken(UUID ticketId, ReceiptNumber receipt, Instant receivedAt, Instant promisedReplyAt)
        implements Outcome {}

    record Refused(List<FieldProblem> errors) implements Outcome {}
  }

  @WithTransaction
  public Uni<Outcome> take(WebMessageRequest message, SeenCustomer writer) {
    Instant promisedAt = clock.instant().plus(promisedReply).truncatedTo(ChronoUnit.SECONDS);
    return strangers
        .believed(writer)
        .chain(customer -> openTicket.open(message.command(customer, promisedAt)))
        .chain(
            outcome ->
                switch (outcome) {
                  case OpenTicket.Outcome.Opened(var ticket, var customer) -> {
                    ReceiptNumber receipt = ReceiptNumber.draw(random);
                    yield messages
                        .add(receipt, ticket.id().value(), ticket.openedAt())
                        .replaceWith(
                            new Outcome.Taken(
                                ticket.id().value(), receipt, ticket.openedAt(), promisedAt));
                  }
                  case OpenTicket.Outcome.Refused(var errors) ->
                      Uni.createFrom().item(new Outcome.Refused(errors));
                });
  }
}
