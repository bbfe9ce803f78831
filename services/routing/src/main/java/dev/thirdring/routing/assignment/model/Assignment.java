package dev.thirdring.routing.assignment.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket in the hands of a department. A transition is a method of the state that allows it.
 *
 * <p>A compensation that is refused and a visit that solved nothing give the matter back to the
 * department: what it promised no longer holds, so it answers again.
 */
public sealed interface Assignment {
  Assigned facts();

  /** Neither completed nor given away. */
  sealed interface UnderWay extends Assignment {

    /** What was asked for has happened. */
    UnderWayOrCompleted fulfilled(Outstanding what, Instant at);

    /** What was asked for came to nothing. */
    Open failed(Outstanding what, Instant answerDueAt);

    default Withdrawn withdraw(String reason, Instant at) {
      return new Withdrawn(facts(), reason, at);
    }
  }

  /** What a fulfilled promise leads to. */
  sealed interface UnderWayOrCompleted extends Assignment permits Open, Answered, Completed {}

  /**
   * The department has to answer.
   *
   * @param carried what an earlier answer set going and is not done
   */
  record Open(Assigned facts, Set<Outstanding> carried) implements UnderWay, UnderWayOrCompleted {
    public Open {
      carried = Set.copyOf(carried);
    }

    public static Open of(Assigned facts) {
      return new Open(facts, Set.of());
    }

    public AnswerOutcome answer(DepartmentAnswer answer) {
      Set<Outstanding> outstanding = answer.asksFor();
      for (Outstanding again : outstanding) {
        if (carried.contains(again)) {
          return new AnswerOutcome.AskedTwice(again);
        }
      }
      outstanding.addAll(carried);
      return outstanding.isEmpty()
          ? new AnswerOutcome.Done(new Completed(facts, answer, answer.answeredAt()))
          : new AnswerOutcome.Promised(new Answered(facts, answer, outstanding));
    }

    /** To somebody of the unit, or back to its queue. */
    public Open at(Desk desk) {
      return new Open(facts.at(desk), carried);
    }

    /** To another unit, or back to the centre when empty (R7). */
    public PassedOn passOn(Optional<String> to, String reason, String by, Instant at) {
      return new PassedOn(facts, to, reason, by, at);
    }

    @Override
    public Open fulfilled(Outstanding what, Instant at) {
      return new Open(facts, without(carried, what));
    }

    @Override
    public Open failed(Outstanding what, Instant answerDueAt) {
      return new Open(facts, without(carried, what));
    }
  }

  /** The department answered; something must happen yet. */
  record Answered(Assigned facts, DepartmentAnswer answer, Set<Outstanding> outstanding)
      implements UnderWay, UnderWayOrCompleted {
    public Answered {
      outstanding = Set.copyOf(outstanding);
      if (outstanding.isEmpty()) {
        throw new IllegalArgumentException("With nothing outstanding it is completed");
      }
    }

    @Override
    public UnderWayOrCompleted fulfilled(Outstanding what, Instant at) {
      Set<Outstanding> left = without(outstanding, what);
      return left.isEmpty() ? new Completed(facts, answer, at) : new Answered(facts, answer, left);
    }

    @Override
    public Open failed(Outstanding what, Instant answerDueAt) {
      return new Open(facts.withAnswerDueAt(answerDueAt), without(outstanding, what));
    }
  }

  /** What the department promised is done: the customer may be asked (F2). */
  record Completed(Assigned facts, DepartmentAnswer answer, Instant completedAt)
      implements UnderWayOrCompleted {}

  /** Another unit has the ticket now. */
  record PassedOn(Assigned facts, Optional<String> to, String reason, String by, Instant at)
      implements Assignment {}

  /** The ticket was settled without it. */
  record Withdrawn(Assigned facts, String reason, Instant at) implements Assignment {}

  private static Set<Outstanding> without(Set<Outstanding> all, Outstanding one) {
    Set<Outstanding> left = EnumSet.noneOf(Outstanding.class);
    left.addAll(all);
    left.remove(one);
    return left;
  }
}
