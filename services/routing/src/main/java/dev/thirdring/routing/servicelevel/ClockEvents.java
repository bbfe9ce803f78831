package dev.thirdring.routing.servicelevel;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.routing.servicelevel.model.ClockFacts;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.AssignmentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clocks as published records. */
final class ClockEvents {
  static final String SERVICE = "routing";
  private static final String THE_CLOCK = "clock";
  private static final int WARNED_BEFORE = 0;

  private ClockEvents() {}

  static ClockStopped stopped(TicketClock.Ended clock) {
    ClockFacts facts = clock.facts();
    return new ClockStopped(
        facts.ticket().value(),
        assignment(facts),
        facts.code(),
        facts.responsible(),
        clock.startedAt(),
        clock.dueAt(),
        clock.stoppedAt(),
        clock.kept());
  }

  static DeadlineMissed missed(ClockFacts facts, Instant dueAt, Instant missedAt) {
    return new DeadlineMissed(
        SERVICE,
        facts.code(),
        facts.assignment().map(AssignmentId::value).orElse(facts.ticket().value()),
        facts.ticket().value(),
        facts.responsible(),
        dueAt,
        missedAt);
  }

  static AssignmentUrged warned(ClockFacts facts, Instant at) {
    return urged(facts, new WhoIsAsked.Told(WARNED_BEFORE, List.of(facts.responsible())), at);
  }

  static AssignmentUrged asked(ClockFacts facts, WhoIsAsked.Told told, Instant at) {
    return urged(facts, told, at);
  }

  private static AssignmentUrged urged(ClockFacts facts, WhoIsAsked.Told told, Instant at) {
    return new AssignmentUrged(
        facts.ticket().value(),
        assignment(facts),
        facts.code(),
        told.circle(),
        told.names(),
        THE_CLOCK,
        at);
  }

  private static UUID assignment(ClockFacts facts) {
    return facts.assignment().map(AssignmentId::value).orElse(null);
  }
}
