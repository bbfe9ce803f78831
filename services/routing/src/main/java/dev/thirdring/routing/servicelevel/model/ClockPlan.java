package dev.thirdring.routing.servicelevel.model;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which clocks begin and end with what happens to a ticket (R1 to R5, F5, I6, I14). */
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
  public static final String REPLY_TIME_PROMISED = "reply-time-promised";
  public static final String ANSWER_TOLD = "answer-told";
  public static final String PLAN_CARRIED_OUT = "plan-carried-out";
  public static final String ARCHIVE = "archive";

  public static final Set<String> ENDED_BY_ASSIGNING =
      Set.of(NOTICE_TO_DEPARTMENT, TELEPHONE_TO_DEPARTMENT, REOPENED_TO_DEPARTMENT);
  public static final Set<String> ENDED_BY_THE_DEPARTMENT =
      Set.of(DEPARTMENT_ANSWER, SUPERVISION_ENQUIRY);
  public static final Set<String> ENDED_BY_ANY_WORD =
      Set.of(FIRST_REPLY, PROMISED_REPLY, ARRANGEMENT_TOLD);
  public static final Set<String> ENDED_BY_THE_SOLUTION =
      Set.of(
          FIRST_REPLY,
          PROMISED_REPLY,
          ARRANGEMENT_TOLD,
          EFFECTIVE_REPLY,
          REPLY_TIME_PROMISED,
          ANSWER_TOLD);

  /** The unit whose head reviews written complaints and passes answers on (I4, R4). */
  public static final String REVIEWER = "business-unit";

  private static final String CENTRE = "customer-care";
  private static final Duration SHORTEST_PROMISE = Duration.ofSeconds(1);

  private ClockPlan() {}

  /**
   * A clock to start.
   *
   * @param limit the promise itself; empty: as the service level says
   * @param again under the limit of a repetition rather than of the first time (R3)
   * @param goesOn where another department's clock of this code ended, if the level says so (R7)
   * @param keeper the unit that answers for it; empty: whose the ticket or assignment is
   */
  public record Begin(
      String clock,
      Instant at,
      Optional<TimeLimit> limit,
      boolean again,
      boolean goesOn,
      Optional<String> keeper) {
    public Begin(String clock, Instant at) {
      this(clock, at, Optional.empty(), false, false, Optional.empty());
    }

    /** The level with the limit that this clock gets. */
    public ServiceLevel under(ServiceLevel level) {
      return limit
          .or(() -> again ? level.askAgain() : Optional.empty())
          .map(level::withLimit)
          .orElse(level);
    }

    Begin goingOn() {
      return new Begin(clock, at, limit, again, true, keeper);
    }

    static Begin keptBy(String unit, String clock, Instant at) {
      return new Begin(clock, at, Optional.empty(), false, false, Optional.of(unit));
    }
  }

  public static List<Begin> onOpening(RoutedTicket ticket) {
    List<Begin> clocks = new ArrayList<>();
    switch (ticket.traits().form()) {
      case "NOTICE", "REVIEWED_NOTICE" -> clocks.add(toDepartment(ticket));
      case "QUESTION" -> {}
      default -> {
        return onSettling(ticket.receivedAt());
      }
    }
    clocks.add(new Begin(EFFECTIVE_REPLY, ticket.receivedAt()));
    clocks.add(new Begin(FIRST_REPLY, ticket.receivedAt()));
    ticket
        .promisedReplyAt()
        .ifPresent(promised -> clocks.add(promise(PROMISED_REPLY, ticket.openedAt(), promised)));
    return clocks;
  }

  /** The reply time is to be promised now unless the customer knows it already (R2). */
  public static List<Begin> onAssigning(RoutedTicket ticket, Instant at) {
    List<Begin> clocks = new ArrayList<>();
    clocks.add(Begin.keptBy(CENTRE, ARRANGEMENT_TOLD, at));
    if (ticket.promisedReplyAt().isEmpty()) {
      clocks.add(Begin.keptBy(CENTRE, REPLY_TIME_PROMISED, at));
    }
    clocks.addAll(onReturning(at));
    return List.copyOf(clocks);
  }

  /** Another department gets the matter; the customer's time goes on (R7). */
  public static List<Begin> onHandingOn(RoutedTicket ticket, Instant at) {
    return onAssigning(ticket, at).stream().map(Begin::goingOn).toList();
  }

  /** The record of what is settled is to be filed (I14). */
  public static List<Begin> onSettling(Instant at) {
    return List.of(Begin.keptBy(CENTRE, ARCHIVE, at));
  }

  /** The customer's word "not solved" is a first word again (R5, F5). */
  public static List<Begin> onReopening(Instant at) {
    return List.of(new Begin(EFFECTIVE_REPLY, at));
  }

  /** The answer goes through the business unit to the customer, the promise is watched (R4). */
  public static List<Begin> onAnswer(Instant at, Optional<Instant> completeBy) {
    List<Begin> clocks = new ArrayList<>();
    clocks.add(Begin.keptBy(REVIEWER, ANSWER_TOLD, at));
    completeBy.ifPresent(by -> clocks.add(promise(PLAN_CARRIED_OUT, at, by)));
    return List.copyOf(clocks);
  }

  /** The department said how far it is: it is asked again later, or when it said (R3). */
  public static List<Begin> onProgress(Instant at, Optional<Instant> nextAt) {
    return List.of(
        nextAt
            .map(next -> promise(SUPERVISION_ENQUIRY, at, next))
            .orElseGet(
                () ->
                    new Begin(
                        SUPERVISION_ENQUIRY, at, Optional.empty(), true, false, Optional.empty())));
  }

  /** The customer was told when the reply comes (R2, I6). */
  public static List<Begin> onPromise(Instant at, Instant promised) {
    return List.of(promise(PROMISED_REPLY, at, promised));
  }

  /** The department has it again: after a refused compensation or a visit that solved nothing. */
  public static List<Begin> onReturning(Instant at) {
    return List.of(new Begin(SUPERVISION_ENQUIRY, at), new Begin(DEPARTMENT_ANSWER, at));
  }

  /**
   * Whoever has the notice on the desk keeps the clock: a written complaint's reviewer (I4, R1).
   */
  private static Begin toDepartment(RoutedTicket ticket) {
    return ticket.traits().form().equals("REVIEWED_NOTICE")
        ? Begin.keptBy(REVIEWER, NOTICE_TO_DEPARTMENT, ticket.receivedAt())
        : ticket
            .contactEndedAt()
            .map(hungUp -> new Begin(TELEPHONE_TO_DEPARTMENT, hungUp))
            .orElseGet(() -> new Begin(NOTICE_TO_DEPARTMENT, ticket.receivedAt()));
  }

  private static Begin promise(String clock, Instant at, Instant promised) {
    Duration until = Duration.between(at, promised);
    Duration limit =
        until.compareTo(SHORTEST_PROMISE) < 0
            ? SHORTEST_PROMISE
            : until.compareTo(TimeLimit.LONGEST) > 0 ? TimeLimit.LONGEST : until;
    return new Begin(
        clock, at, Optional.of(new TimeLimit.ByTheClock(limit)), false, false, Optional.empty());
  }
}
