package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.servicelevel.model.WarningStep;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the persistent deadlines of a clock as the clock is: one for each warning, one when due.
 */
@ApplicationScoped
public class ClockDeadlines {
  static final String DUE = "clock-due";
  static final String WARNING = "clock-warning";
  static final String STEP = "/";

  private final Deadlines deadlines;

  public ClockDeadlines(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** For a clock that has no deadlines yet: sets them and cancels none. */
  Uni<Void> begin(TicketClock.Open clock, WorkingCalendar calendar, Instant now) {
    Optional<Instant> due = clock.dueAt(calendar);
    return each(
            steps(clock, calendar, now).entrySet().stream()
                .filter(step -> step.getValue().isPresent())
                .toList(),
            step -> keep(WARNING, step.getKey(), clock, step.getValue()))
        .chain(
            () ->
                due.isPresent()
                    ? keep(DUE, subject(clock), clock, due)
                    : Uni.createFrom().voidItem());
  }

  /** A warning that lies in the past is left out: it was given, or it is too late for it. */
  Uni<Void> follow(TicketClock.Open clock, WorkingCalendar calendar, Instant now) {
    Optional<Instant> due = clock.missedAt().isPresent() ? Optional.empty() : clock.dueAt(calendar);
    return keep(DUE, subject(clock), clock, due)
        .chain(
            () ->
                each(
                    steps(clock, calendar, now).entrySet(),
                    step ->
                        keep(
                            WARNING,
                            step.getKey(),
                            clock,
                            step.getValue().filter(at -> due.isPresent()))));
  }

  Uni<Void> end(TicketClock clock) {
    return keep(DUE, subject(clock), clock, Optional.empty())
        .chain(
            () ->
                each(
                    clock.facts().level().warnings(),
                    step -> keep(WARNING, subject(clock, step), clock, Optional.empty())));
  }

  /**
   * When each step of warning comes; not one that is past, nor a quiet one that working hours come
   * too late for.
   */
  private static Map<String, Optional<Instant>> steps(
      TicketClock.Open clock, WorkingCalendar calendar, Instant now) {
    Optional<Instant> due = clock.dueAt(calendar);
    Map<String, Optional<Instant>> steps = new LinkedHashMap<>();
    for (WarningStep step : clock.facts().level().warnings()) {
      steps.put(
          subject(clock, step),
          clock
              .warnAt(step, calendar)
              .map(at -> clock.facts().level().quiet() ? calendar.nextWorkingMoment(at) : at)
              .filter(at -> at.isAfter(now) && due.filter(at::isBefore).isPresent()));
    }
    return steps;
  }

  private static <T> Uni<Void> each(
      Collection<T> all, Function<? super T, Uni<? extends Void>> act) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(act)
        .collect()
        .last();
  }

  private static String subject(TicketClock clock) {
    return clock.facts().id().toString();
  }

  private static String subject(TicketClock clock, WarningStep step) {
    return clock.facts().id() + STEP + step;
  }

  private Uni<Void> keep(String kind, String subject, TicketClock clock, Optional<Instant> at) {
    return at.isPresent()
        ? deadlines.set(new Deadline(kind, subject, at.get(), clock.facts().code()))
        : deadlines.cancel(kind, subject);
  }
}
