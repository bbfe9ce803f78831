package dev.thirdring.routing.assignment;

import dev.thirdring.routing.assignment.model.Assignment;

/** The states by name, as rows and answers carry them. */
public enum AssignmentState {
  OPEN,
  ANSWERED,
  COMPLETED,
  PASSED_ON,
  WITHDRAWN;

  static AssignmentState of(Assignment assignment) {
    return switch (assignment) {
      case Assignment.Open open -> OPEN;
      case Assignment.Answered answered -> ANSWERED;
      case Assignment.Completed completed -> COMPLETED;
      case Assignment.PassedOn passedOn -> PASSED_ON;
      case Assignment.Withdrawn withdrawn -> WITHDRAWN;
    };
  }
}
