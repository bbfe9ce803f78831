package dev.thirdring.routing.assignment;

import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.contracts.routing.VisitWanted;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.assignment.model.DepartmentAnswer;

/** Assignments as published records. */
final class AssignmentEvents {
  private AssignmentEvents() {}

  static AssignmentMade made(Assigned facts) {
    return new AssignmentMade(
        facts.id().value(),
        facts.ticket().value(),
        facts.ticketNumber(),
        facts.department(),
        facts.choice().rule(),
        facts.choice().reason(),
        facts.madeAt(),
        facts.answerDueAt(),
        facts.desk().assignee().orElse(null));
  }

  static AssignmentAnswered answered(Assigned facts, DepartmentAnswer answer) {
    return new AssignmentAnswered(
        facts.id().value(),
        facts.ticket().value(),
        facts.department(),
        answer.answeredAt(),
        answer.answeredBy(),
        answer.inTime(),
        answer.remedy(),
        answer.prevention().orElse(null),
        answer.plan().orElse(null),
        answer.completeBy().orElse(null),
        answer
            .visit()
            .map(
                visit -> new VisitWanted(visit.skill(), visit.region().orElse(null), visit.scope()))
            .orElse(null));
  }

  static AssignmentCompleted completed(Assignment.Completed assignment) {
    Assigned facts = assignment.facts();
    return new AssignmentCompleted(
        facts.id().value(),
        facts.ticket().value(),
        facts.department(),
        assignment.completedAt(),
        assignment.answer().remedy());
  }

  static AssignmentPassedOn passedOn(Assignment.PassedOn assignment) {
    Assigned facts = assignment.facts();
    return new AssignmentPassedOn(
        facts.id().value(),
        facts.ticket().value(),
        facts.department(),
        assignment.to().orElse(null),
        assignment.reason(),
        assignment.by(),
        assignment.at());
  }
}
