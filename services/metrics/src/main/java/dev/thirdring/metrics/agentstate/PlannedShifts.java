package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.PlannedShift;
import dev.thirdring.metrics.agentstate.model.Span;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where shifts are to be had. */
public interface PlannedShifts {

  /** Those that overlap the span, by agent. */
  Uni<Map<String, List<PlannedShift>>> of(Collection<String> agents, Span span);
}
