package dev.thirdring.intake.dealer;

import dev.thirdring.platform.http.FieldProblem;
import java.util.List;
import java.util.UUID;

/** What became of one report. */
public sealed interface ReportOutcome {
  record Taken(UUID id) implements ReportOutcome {}

  /** Sent before, and the same. */
  record AlreadyThere(UUID id) implements ReportOutcome {}

  /** The reference stands for something else. */
  record Different() implements ReportOutcome {}

  /** The same, but of another customer: what was reported is not moved by sending it again. */
  record OtherCustomer() implements ReportOutcome {}

  record Refused(List<FieldProblem> errors) implements ReportOutcome {}
}
