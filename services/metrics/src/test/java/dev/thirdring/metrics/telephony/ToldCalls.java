package dev.thirdring.metrics.telephony;

import dev.thirdring.contracts.telephony.CallStepKind;
import dev.thirdring.contracts.telephony.CallStepTold;
import dev.thirdring.metrics.call.model.CallStep;

/** Steps of calls as a telephone system tells them over Kafka. */
public final class ToldCalls {
  private ToldCalls() {}

  public static CallStepTold of(CallStep step) {
    return new CallStepTold(
        step.callId(),
        step.stepId(),
        CallStepKind.valueOf(step.kind().name()),
        step.at(),
        step.line().orElse(null),
        step.callType().orElse(null),
        step.queue().orElse(null),
        step.agent().orElse(null),
        step.rings().orElse(null),
        step.announced(),
        step.tier().orElse(null),
        step.centre().orElse(null),
        step.caller().orElse(null),
        step.matter().orElse(null));
  }
}
