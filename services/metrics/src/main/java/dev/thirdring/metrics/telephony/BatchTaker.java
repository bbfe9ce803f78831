package dev.thirdring.metrics.telephony;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Takes batches of one event of the telephone system, in order of their partition. Runs in the
 * transaction that keeps the offset: a batch is taken exactly once. A failure is tried again.
 */
public interface BatchTaker<E extends Record> {

  /** An event that can never be taken, and why; the others of its batch were taken. */
  record Refusal<E extends Record>(E event, String reason) {}

  /** Published, with its topic; valid when it is handed over. */
  Class<E> event();

  /**
   * Whether a quick look shows that an event is valid, so that it need not be validated constraint
   * by constraint: most are plain, and there are many.
   */
  default boolean isSurelyValid(E event) {
    return false;
  }

  /** All of a batch, or all but those that it answers; those go to the dead letters. */
  Uni<List<Refusal<E>>> take(List<E> events);
}
