package dev.thirdring.metrics.quality.form;

import dev.thirdring.metrics.quality.model.Fault;
import java.util.List;

/** What a change to a form comes to. */
sealed interface FormOutcome {
  record Kept(FormView form) implements FormOutcome {}

  record Refused(List<Fault> faults) implements FormOutcome {}

  record Unknown() implements FormOutcome {}

  record ChangedMeanwhile() implements FormOutcome {}

  /** Not in this status. */
  record NotNow(String why) implements FormOutcome {}
}
