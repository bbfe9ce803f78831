package dev.thirdring.metrics.wallboard;

import dev.thirdring.metrics.wallboard.model.LiveCall;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Calls that are not over. */
interface LiveCalls {
  /** In the caller's transaction, by which nobody else changes these calls. */
  Uni<Void> keep(List<LiveCall> live);

  /** In the caller's transaction. */
  Uni<Void> drop(List<String> over);

  /** Answers how many; a call that is never told to end would stay for ever. */
  Uni<Integer> forgetBefore(Instant since);
}
