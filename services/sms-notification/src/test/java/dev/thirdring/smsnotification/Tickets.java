package dev.thirdring.smsnotification;

import dev.thirdring.contracts.intake.Customer;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import java.time.Instant;
import java.util.UUID;

/** Tickets as intake publishes them. */
public final class Tickets {
  private Tickets() {}

  public static TicketOpened opened(
      UUID ticketId, Instant openedAt, String phone, Language language) {
    return new TicketOpened(
        ticketId,
        "TR-" + ticketId.toString().substring(0, 8),
        openedAt,
        openedAt,
        "telephone",
        "complaint",
        "no-signal",
        "mobile",
        "east",
        "没有信号",
        TicketForm.NOTICE,
        false,
        false,
        null,
        null,
        "agent1",
        openedAt,
        null,
        new Customer(UUID.randomUUID(), "李伟", phone, null, language, "standard"));
  }
}
