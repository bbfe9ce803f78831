package dev.thirdring.routing.assignment;

import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.RequestCompensation;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.assignment.model.AnswerOutcome;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.assignment.model.Compensation;
import dev.thirdring.routing.assignment.model.DepartmentAnswer;
import dev.thirdring.routing.servicelevel.StopClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.AssignmentId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The department answers (R4), which is also the effective reply (R5). */
@ApplicationScoped
public class AnswerAssignment {
  private static final Duration LONGEST = Duration.ofDays(3650);

  private final OwnAssignment own;
  private final Assignments assignments;
  private final StopClocks stop;
  private final WatchAnswer watch;
  private final RequestCompensation request;
  private final Outbox outbox;
  private final Clock clock;

  public AnswerAssignment(
      OwnAssignment own,
      Assignments assignments,
      StopClocks stop,
      WatchAnswer watch,
      RequestCompensation request,
      Outbox outbox,
      Clock clock) {
    this.own = own;
    this.assignments = assignments;
    this.stop = stop;
    this.watch = watch;
    this.request = request;
    this.outbox = outbox;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<AssignmentOutcome> answer(
      AssignmentId id, long version, Actor actor, AnswerRequest body) {
    Instant now = clock.instant();
    if (body.completeBy() != null
        && (body.completeBy().isBefore(now) || body.completeBy().isAfter(now.plus(LONGEST)))) {
      return OwnAssignment.outcome(
          new AssignmentOutcome.Invalid(
              "completeBy", "must not be in the past, nor ten years ahead"));
    }
    return own.act(
        id,
        version,
        actor,
        open ->
            watch
                .missing(open.facts().ticket(), body)
                .chain(
                    missing ->
                        missing.isPresent()
                            ? OwnAssignment.outcome(missing.get())
                            : answer(open, body, actor, now)));
  }

  private Uni<AssignmentOutcome> answer(
      Assignment.Open open, AnswerRequest body, Actor actor, Instant now) {
    // Asked first with a provisional verdict: a refused answer must not stop a clock.
    DepartmentAnswer proposed = body.toAnswer(actor.name(), now, true);
    return switch (open.answer(proposed)) {
      case AnswerOutcome.AskedTwice twice ->
          OwnAssignment.outcome(
              new AssignmentOutcome.NotPossible(
                  "asked-twice", twice.what() + " of an earlier answer is not done yet."));
      case AnswerOutcome.Done done -> record(open, body, actor, now);
      case AnswerOutcome.Promised promised -> record(open, body, actor, now);
    };
  }

  private Uni<AssignmentOutcome> record(
      Assignment.Open open, AnswerRequest body, Actor actor, Instant now) {
    Assigned facts = open.facts();
    return stop.ofAssignment(facts.ticket(), facts.id(), ClockPlan.ENDED_BY_THE_DEPARTMENT, now)
        .map(ended -> body.toAnswer(actor.name(), now, keptBy(ended)))
        .call(() -> stop.ofTicket(facts.ticket(), Set.of(ClockPlan.EFFECTIVE_REPLY), now))
        .call(answer -> watch.begin(facts, answer))
        .call(answer -> publish(facts, AssignmentEvents.answered(facts, answer), now))
        .call(answer -> note(facts, answer))
        .call(answer -> requestCompensation(facts, answer))
        .chain(
            answer ->
                switch (open.answer(answer)) {
                  case AnswerOutcome.Done done ->
                      save(done.assignment())
                          .call(
                              () ->
                                  publish(
                                      facts, AssignmentEvents.completed(done.assignment()), now));
                  case AnswerOutcome.Promised promised -> save(promised.assignment());
                  case AnswerOutcome.AskedTwice twice ->
                      throw new IllegalStateException("was refused before");
                });
  }

  private Uni<AssignmentOutcome> save(Assignment assignment) {
    return assignments
        .save(assignment)
        .map(version -> new AssignmentOutcome.Done(new Versioned<>(assignment, version)));
  }

  private Uni<Void> requestCompensation(Assigned facts, DepartmentAnswer answer) {
    return answer
        .compensation()
        .map(wanted -> request.request(proposal(facts, answer, wanted)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static RequestCompensation.Proposal proposal(
      Assigned facts, DepartmentAnswer answer, Compensation wanted) {
    return new RequestCompensation.Proposal(
        facts.ticket(),
        facts.id(),
        facts.department(),
        new Claim.Terms(
            wanted.minorUnits(),
            wanted.currency(),
            wanted.asCredit(),
            wanted.noCreditBecause(),
            wanted.reason()),
        answer.answeredBy(),
        answer.answeredAt());
  }

  private Uni<Void> note(Assigned facts, DepartmentAnswer answer) {
    return assignments.note(
        facts.id(),
        new Assignments.Note(
            answer.answeredAt(), answer.answeredBy(), "ANSWERED", answer.remedy()));
  }

  private Uni<Void> publish(Assigned facts, Record event, Instant at) {
    return outbox.append(facts.ticket().toString(), event, at);
  }

  private static boolean keptBy(List<TicketClock.Ended> ended) {
    return ended.stream()
        .filter(clock -> clock.facts().code().equals(ClockPlan.DEPARTMENT_ANSWER))
        .allMatch(TicketClock.Ended::kept);
  }
}
