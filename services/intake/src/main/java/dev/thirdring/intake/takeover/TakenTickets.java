package dev.thirdring.intake.takeover;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where tickets from other systems are kept. */
public interface TakenTickets {
  /** A ticket that is there: its id and number. */
  record Known(UUID id, String number) {}

  Uni<Optional<Known>> find(String source, String reference);

  Uni<Void> add(NewTicket ticket);

  /**
   * A ticket to keep as the other system had it.
   *
   * @param department code of a unit, absent when unknown
   */
  record NewTicket(
      UUID id,
      String number,
      String source,
      String reference,
      String channel,
      String category,
      Optional<String> subcategory,
      Optional<String> product,
      Optional<String> region,
      String subject,
      String text,
      String tier,
      UUID customerId,
      String responsible,
      Optional<String> department,
      Instant receivedAt,
      Optional<Instant> settledAt,
      Optional<String> result) {}
}
