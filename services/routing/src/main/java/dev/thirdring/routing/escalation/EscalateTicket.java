package dev.thirdring.routing.escalation;

import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.routing.escalation.model.EscalationLadder;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Puts a ticket before the level that its cause asks for (R8). Joins the transaction. */
@ApplicationScoped
public class EscalateTicket {
  private static final String RULES = "rules";

  private final Escalations escalations;
  private final Outbox outbox;
  private final Clock clock;

  public EscalateTicket(Escalations escalations, Outbox outbox, Clock clock) {
    this.escalations = escalations;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What led to it.
   *
   * @param what urgent, authority, reopened, missed
   * @param by a user, or {@code rules}
   */
  public record Cause(String what, Optional<String> authority, String by) {
    static Cause of(Optional<String> authority, String by) {
      return new Cause(authority.isPresent() ? "authority" : "urgent", authority, by);
    }
  }

  /** Does nothing when the ticket is neither urgent nor before an authority. */
  public Uni<Void> whenAskedFor(RoutedTicket ticket, boolean urgent, Optional<String> authority) {
    if (!urgent && authority.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return escalations
        .ladder()
        .chain(
            ladder ->
                ladder
                    .step(urgent, authority)
                    .map(step -> before(ticket, step, Cause.of(authority, RULES)).replaceWithVoid())
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** Somebody says so while it is handled, with a reason. */
  public Uni<UUID> asSomebodySays(
      RoutedTicket ticket, Optional<String> authority, String reason, String by) {
    return escalations
        .ladder()
        .chain(
            ladder -> {
              EscalationLadder.Step step = ladder.step(true, authority).orElseThrow();
              return before(
                  ticket,
                  new EscalationLadder.Step(step.level(), step.reason() + ": " + reason),
                  Cause.of(authority, by));
            });
  }

  /** Whoever is on this level hears it by the event. */
  Uni<UUID> before(RoutedTicket ticket, EscalationLadder.Step step, Cause cause) {
    Instant now = clock.instant();
    return escalations
        .add(ticket, step, cause, now)
        .call(
            () ->
                outbox.append(
                    ticket.id().toString(),
                    new TicketEscalated(
                        ticket.id().value(),
                        step.level(),
                        cause.authority().orElse(null),
                        step.reason(),
                        now),
                    now));
  }
}
