package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.CallNow;
import dev.thirdring.metrics.agentstate.model.CallSpan;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What calls took of agents' time. */
interface AgentCalls {

  /** One call's part, in full: what it took before and is not here it does not take any more. */
  record OfCall(String callId, List<CallSpan> spans, List<CallNow> now) {}

  /** Keeps the stretches; what differs from before is due to be counted again. */
  Uni<Void> keep(List<OfCall> calls);

  /** What the agents do now, as far as these calls tell later things than what is known. */
  Uni<Void> show(List<OfCall> calls);
}
