package dev.thirdring.intake.customer;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import java.util.List;

/** What came of an attempt to change a customer's file. */
public sealed interface FileChange {
  record Changed(long version) implements FileChange {}

  record Refused(List<FieldProblem> errors) implements FileChange {}

  record Unknown() implements FileChange {}

  record Stale() implements FileChange {}

  /** Merged into another file, or erased. */
  record Closed() implements FileChange {}

  /** The number or address is in another customer's file. */
  record Taken() implements FileChange {}

  static FileChange refused(String field, String allowed) {
    return new Refused(List.of(new FieldProblem(field, allowed)));
  }

  /** How a refusal is answered. */
  default Problem problem() {
    return switch (this) {
      case Changed changed -> throw new IllegalStateException("no refusal");
      case Refused(var errors) -> Problem.invalid(errors);
      case Unknown() -> Problem.notFound("no such customer");
      case Stale() -> Problem.stale();
      case Closed() ->
          Problem.conflict("customer-file-closed", "The file was merged into another or erased");
      case Taken() ->
          Problem.conflict(
              "reach-taken", "Another customer's file has it; if both are one person, merge them");
    };
  }
}
