package dev.thirdring.routing.assignment;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.model.Assignment;

/** What became of a wish to act on an assignment. */
public sealed interface AssignmentOutcome {
  record Done(Versioned<Assignment> assignment) implements AssignmentOutcome {}

  record Unknown() implements AssignmentOutcome {}

  /** It is another department's. */
  record NotYours() implements AssignmentOutcome {}

  record Stale() implements AssignmentOutcome {}

  /** Its state does not allow this. */
  record NotPossible(String name, String detail) implements AssignmentOutcome {}

  record Invalid(String field, String allowed) implements AssignmentOutcome {}
}
