package dev.thirdring.metrics.call;

import dev.thirdring.contracts.telephony.CallStepTold;
import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.StepKind;
import dev.thirdring.metrics.telephony.BatchTaker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the telephone system tells of calls over Kafka. */
@ApplicationScoped
class TakeToldCalls implements BatchTaker<CallStepTold> {
  private final TakeCallSteps takeCallSteps;
  private final CallTimes times;
  private final UntoldByTelephony untold;

  TakeToldCalls(TakeCallSteps takeCallSteps, CallTimes times, UntoldByTelephony untold) {
    this.untold = untold;
    this.takeCallSteps = takeCallSteps;
    this.times = times;
  }

  @Override
  public Class<CallStepTold> event() {
    return CallStepTold.class;
  }

  @Override
  public boolean isSurelyValid(CallStepTold event) {
    return PlainCalls.isPlain(event);
  }

  @Override
  public Uni<List<Refusal<CallStepTold>>> take(List<CallStepTold> events) {
    List<Refusal<CallStepTold>> refused = new ArrayList<>();
    List<CallStep> steps = new ArrayList<>(events.size());
    for (CallStepTold event : events) {
      if (times.allow(event.at())) {
        steps.add(step(event));
      } else {
        refused.add(new Refusal<>(event, "invalid: at " + CallTimes.ALLOWED));
      }
    }
    if (steps.isEmpty()) {
      return Uni.createFrom().item(refused);
    }
    return takeCallSteps
        .takeInPart(steps)
        .map(
            part -> {
              refused.addAll(ofCalls(events, part.refused()));
              return refused;
            });
  }

  private static List<Refusal<CallStepTold>> ofCalls(
      List<CallStepTold> events, Map<String, String> reasons) {
    if (reasons.isEmpty()) {
      return List.of();
    }
    return events.stream()
        .filter(event -> reasons.containsKey(event.callId()))
        .map(event -> new Refusal<>(event, "callId " + reasons.get(event.callId())))
        .toList();
  }

  private CallStep step(CallStepTold event) {
    return new CallStep(
        event.callId(),
        event.stepId(),
        kind(event),
        event.at().truncatedTo(ChronoUnit.MILLIS),
        Optional.ofNullable(event.line()),
        Optional.ofNullable(event.callType()),
        Optional.ofNullable(event.queue()),
        Optional.ofNullable(event.agent()),
        Optional.ofNullable(event.rings()),
        event.announced(),
        Optional.ofNullable(event.tier()),
        Optional.ofNullable(event.centre()),
        Optional.ofNullable(event.caller()),
        Optional.ofNullable(event.matter()),
        untold.all());
  }

  private static StepKind kind(CallStepTold event) {
    return switch (event.kind()) {
      case ARRIVED -> StepKind.ARRIVED;
      case REFUSED -> StepKind.REFUSED;
      case TRANSFERRED -> StepKind.TRANSFERRED;
      case QUEUED -> StepKind.QUEUED;
      case RINGING -> StepKind.RINGING;
      case ANSWERED -> StepKind.ANSWERED;
      case HELD -> StepKind.HELD;
      case RETRIEVED -> StepKind.RETRIEVED;
      case SENT_ELSEWHERE -> StepKind.SENT_ELSEWHERE;
      case ABANDONED -> StepKind.ABANDONED;
      case DISCONNECTED -> StepKind.DISCONNECTED;
      case ENDED -> StepKind.ENDED;
      case WRAPPED_UP -> StepKind.WRAPPED_UP;
    };
  }
}
