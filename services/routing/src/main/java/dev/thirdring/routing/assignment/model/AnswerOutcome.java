package dev.thirdring.routing.assignment.model;

/** What an answer leads to. */
public sealed interface AnswerOutcome {

  /** Nothing else has to happen. */
  record Done(Assignment.Completed assignment) implements AnswerOutcome {}

  /** Something else has to happen first. */
  record Promised(Assignment.Answered assignment) implements AnswerOutcome {}

  /** It asks for what an earlier answer set going and is not done. */
  record AskedTwice(Outstanding what) implements AnswerOutcome {}
}
