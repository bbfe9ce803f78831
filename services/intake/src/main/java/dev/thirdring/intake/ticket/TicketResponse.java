package dev.thirdring.intake.ticket;

import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.customer.Masks;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket as people and front ends see it; the customer is masked here, {@code /customer} shows
 * the whole.
 */
public record TicketResponse(
    UUID id,
    @Schema(examples = {"TR-20261121-1042"}) String number,
    StateCode state,
    String form,
    String channel,
    String category,
    String subcategory,
    String product,
    String region,
    String subject,
    String text,
    boolean urgent,
    String authority,
    String wish,
    String tier,
    String customerName,
    String customerPhone,
    String responsible,
    String department,
    Instant receivedAt,
    Instant openedAt,
    Instant promisedReplyAt,
    Instant firstReplyAt,
    Instant settledAt,
    Boolean customerAccepts,
    String result,
    int reopened,
    @Schema(description = "When its record was filed; absent: it is not (I14)") Instant archivedAt,
    String archivedBy,
    long version) {

  public static TicketResponse of(Ticket ticket, Customer customer) {
    TicketState.Settled end = ticket.end().orElse(null);
    TicketState.Archived filed =
        ticket.state() instanceof TicketState.Archived archived ? archived : null;
    return new TicketResponse(
        ticket.id().value(),
        ticket.number(),
        StateCode.of(ticket.state()),
        ticket.form().name(),
        ticket.contact().channel(),
        ticket.matter().category(),
        ticket.matter().subcategory().orElse(null),
        ticket.matter().product().orElse(null),
        ticket.matter().region().orElse(null),
        ticket.matter().subject(),
        ticket.matter().body(),
        ticket.matter().urgent(),
        ticket.matter().authority().orElse(null),
        ticket.matter().wish().orElse(null),
        ticket.tier(),
        Masks.name(customer.name().orElse(null)),
        Masks.phone(customer.phone().orElse(null)),
        ticket.responsible(),
        ticket.progress().department().orElse(null),
        ticket.contact().receivedAt(),
        ticket.openedAt(),
        ticket.promisedReplyAt().orElse(null),
        ticket.progress().firstReplyAt().orElse(null),
        end == null ? null : end.at(),
        end == null ? null : end.customerAccepts(),
        end == null ? null : end.result(),
        ticket.progress().reopened(),
        filed == null ? null : filed.at(),
        filed == null ? null : filed.by(),
        ticket.version());
  }
}
