package dev.thirdring.routing.assignment;

import dev.thirdring.routing.assignment.model.Compensation;
import dev.thirdring.routing.assignment.model.DepartmentAnswer;
import dev.thirdring.routing.assignment.model.Visit;
import java.time.Instant;

/** What the department answered, as people and programs see it (R4). */
public record AnswerView(
    String remedy,
    String prevention,
    String plan,
    Instant completeBy,
    VisitView visit,
    CompensationView compensation,
    String answeredBy,
    Instant answeredAt,
    boolean inTime) {

  /** Somebody has to go there (V1). */
  public record VisitView(String skill, String region, String scope) {
    static VisitView of(Visit visit) {
      return new VisitView(visit.skill(), visit.region().orElse(null), visit.scope());
    }
  }

  /** Money for the customer (R6); in the smallest unit of the currency. */
  public record CompensationView(
      long minorUnits, String currency, boolean asCredit, String noCreditBecause, String reason) {
    static CompensationView of(Compensation wanted) {
      return new CompensationView(
          wanted.minorUnits(),
          wanted.currency(),
          wanted.asCredit(),
          wanted.noCreditBecause().orElse(null),
          wanted.reason());
    }
  }

  static AnswerView of(DepartmentAnswer answer) {
    return new AnswerView(
        answer.remedy(),
        answer.prevention().orElse(null),
        answer.plan().orElse(null),
        answer.completeBy().orElse(null),
        answer.visit().map(VisitView::of).orElse(null),
        answer.compensation().map(CompensationView::of).orElse(null),
        answer.answeredBy(),
        answer.answeredAt(),
        answer.inTime());
  }
}
