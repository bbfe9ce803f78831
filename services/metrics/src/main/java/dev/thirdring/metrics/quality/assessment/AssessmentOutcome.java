package dev.thirdring.metrics.quality.assessment;

import dev.thirdring.metrics.quality.model.Fault;
import java.util.List;

/** What becomes of an assessment, a dispute or a decision. */
public sealed interface AssessmentOutcome {
  record Kept(AssessmentView assessment) implements AssessmentOutcome {}

  record Refused(List<Fault> faults) implements AssessmentOutcome {
    static Refused of(String field, String allowed) {
      return new Refused(List.of(new Fault(field, allowed)));
    }
  }

  record Unknown() implements AssessmentOutcome {}

  record ChangedMeanwhile() implements AssessmentOutcome {}

  record NotYours(String why) implements AssessmentOutcome {}

  record NotNow(String why) implements AssessmentOutcome {}
}
