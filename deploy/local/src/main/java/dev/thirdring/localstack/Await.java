package dev.thirdring.localstack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting for a condition, with a limit, remembering what was last seen. */
final class Await {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private Await() {}

  /** Empty when {@code missing} became empty in time; otherwise what was last missing. */
  static Optional<String> atMost(Duration limit, Supplier<Optional<String>> missing) {
    long end = System.nanoTime() + limit.toNanos();
    Optional<String> last = missing.get();
    while (last.isPresent() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE);
      last = missing.get();
    }
    return last;
  }

  static boolean ended(ProcessHandle process, Duration limit) {
    return atMost(
            limit,
            () -> PidRecord.isRunning(process) ? Optional.of("still running") : Optional.empty())
        .isEmpty();
  }
}
