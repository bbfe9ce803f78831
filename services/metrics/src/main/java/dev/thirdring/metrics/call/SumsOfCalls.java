package dev.thirdring.metrics.call;

import dev.thirdring.metrics.call.model.CallSums;
import io.smallrye.mutiny.Uni;

/** Sums over calls. */
interface SumsOfCalls {

  /** Adds, in the order of the sums, so that two batches never wait for each other in a circle. */
  Uni<Void> addUp(CallSums change);
}
