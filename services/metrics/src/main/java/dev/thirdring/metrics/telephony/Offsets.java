package dev.thirdring.metrics.telephony;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** How far a topic was read. */
interface Offsets {

  /** Where reading goes on; a partition never read before begins at what is given. */
  Uni<Map<Integer, Long>> of(String topic, Map<Integer, Long> beginnings);

  /**
   * Within the transaction that counts what lies between. Fails with {@link OvertakenException} if
   * a partition no longer stands where it is moved from: another reads it now.
   */
  Uni<Void> move(String topic, Map<Integer, Long> from, Map<Integer, Long> to);
}
