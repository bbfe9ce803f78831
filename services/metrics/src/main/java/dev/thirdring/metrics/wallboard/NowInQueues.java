package dev.thirdring.metrics.wallboard;

import dev.thirdring.metrics.wallboard.model.Waiting;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is so at a moment: who waits, and what agents do. */
interface NowInQueues {
  /**
   * By queue; an empty name for calls that ring without one.
   *
   * @param longest who waits longer is left out
   */
  Uni<Map<String, Waiting>> waiting(Instant now, Duration longest);

  /** By state. */
  Uni<List<WallBoardAnswer.AgentsInState>> agents();
}
