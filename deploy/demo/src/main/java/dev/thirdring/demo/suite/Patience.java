package dev.thirdring.demo.suite;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting for what other services do by themselves, with a limit. */
public final class Patience {
  static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private Patience() {}

  /**
   * @param complaint what is said when nothing came within the limit: the beginning of a sentence
   */
  public static <T> T until(Supplier<String> complaint, Supplier<Optional<T>> look) {
    return until(LIMIT, complaint, look);
  }

  /** For what is done at longer intervals. */
  public static <T> T until(
      Duration limit, Supplier<String> complaint, Supplier<Optional<T>> look) {
    long end = System.nanoTime() + limit.toNanos();
    Optional<T> seen = look.get();
    while (seen.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      seen = look.get();
    }
    return seen.orElseThrow(
        () -> new Unexpected(complaint.get() + " within " + limit.toSeconds() + " seconds."));
  }
}
