package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which clocks begin and end with what happens to a ticket (R1 to R5, F5, I6). */
public final class ClockPlan {
  public static final String NOTICE_TO_DEPARTMENT = "notice-to-department";
  public static final String TELEPHONE_TO_DEPARTMENT = "telephone-to-department";
  public static final String REOPENED_TO_DEPARTMENT = "reopened-to-department";
  public static final String ARRANGEMENT_TOLD = "arrangement-told";
  public static final String SUPERVISION_ENQUIRY = "supervision-enquiry";
  public static final String DEPARTMENT_ANSWER = "department-answer";
  public static final String EFFECTIVE_REPLY = "effective-reply";
  public static final String FIRST_REPLY = "first-reply";
  public static final String PROMISED_REPLY = "promised-reply";

  public static final Set<String> ENDED_BY_ASSIGNING =
      Set.of(NOTICE_TO_DEPARTMENT, TELEPHONE_TO_DEPARTMENT, REOPENED_TO_DEPARTMENT);
  public static final Set<String> ENDED_BY_THE_DEPARTMENT =
      Set.of(DEPARTMENT_ANSWER, SUPERVISION_ENQUIRY);
  public static final Set<String> ENDED_BY_ANY_WORD =
      Set.of(FIRST_REPLY, PROMISED_REPLY, ARRANGEMENT_TOLD);
  public static final Set<String> ENDED_BY_THE_SOLUTION =
      Set.of(FIRST_REPLY, PROMISED_REPLY, ARRANGEMENT_TOLD, EFFECTIVE_REPLY);

  private static final Duration SHORTEST_PROMISE = Duration.ofSeconds(1);

  private ClockPlan() {}

  /**
   * A clock to start.
   *
   * @param limit the promise itself; empty: as the service level says
   */
  public record Begin(String clock, Instant at, Optional<TimeLimit> limit) {
    public Begin(String clock, Instant at) {
      this(clock, at, Optional.empty());
    }
  }

  public static List<Begin> onOpening(RoutedTicket ticket) {
    List<Begin> clocks = new ArrayList<>();
    switch (ticket.traits().form()) {
      case "NOTICE", "REVIEWED_NOTICE" -> clocks.add(toDepartment(ticket));
      case "QUESTION" -> {}
      default -> {
        return clocks;
      }
    }
    clocks.add(new Begin(EFFECTIVE_REPLY, ticket.receivedAt()));
    clocks.add(new Begin(FIRST_REPLY, ticket.receivedAt()));
    ticket.promisedReplyAt().ifPresent(promised -> clocks.add(promise(ticket, promised)));
    return clocks;
  }

  public static List<Begin> onAssigning(Instant at) {
    return List.of(
        new Begin(ARRANGEMENT_TOLD, at),
        new Begin(SUPERVISION_ENQUIRY, at),
        new Begin(DEPARTMENT_ANSWER, at));
  }

  /** The department has it again: after a refused compensation or a visit that solved nothing. */
  public static List<Begin> onReturning(Instant at) {
    return List.of(new Begin(SUPERVISION_ENQUIRY, at), new Begin(DEPARTMENT_ANSWER, at));
  }

  private static Begin toDepartment(RoutedTicket ticket) {
    return ticket
        .contactEndedAt()
        .map(hungUp -> new Begin(TELEPHONE_TO_DEPARTMENT, hungUp))
        .orElseGet(() -> new Begin(NOTICE_TO_DEPARTMENT, ticket.receivedAt()));
  }

  private static Begin promise(RoutedTicket ticket, Instant promised) {
    Duration until = Duration.between(ticket.openedAt(), promised);
    Duration limit = until.compareTo(SHORTEST_PROMISE) < 0 ? SHORTEST_PROMISE : until;
    return new Begin(
        PROMISED_REPLY, ticket.openedAt(), Optional.of(new TimeLimit.ByTheClock(limit)));
  }
}
