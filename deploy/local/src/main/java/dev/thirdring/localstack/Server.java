package dev.thirdring.localstack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one part is made ready, started, asked whether it is ready, and stopped. */
interface Server {
  Part part();

  /** Before the process: whatever must lie on disk. */
  default void prepare() throws IOException {}

  List<String> command() throws IOException;

  default Map<String, String> environment() {
    return Map.of();
  }

  /** What is still missing until it is ready; empty when it is. */
  Optional<String> missing();

  /**
   * After it became ready, at each start: databases, topics, the realm. Must be harmless when
   * repeated.
   */
  default void furnish() throws Exception {}

  default void askToEnd(ProcessHandle process) throws IOException {
    process.destroy();
  }

  default Duration readyWithin() {
    return Duration.ofSeconds(180);
  }

  /** How often a start that ends at once is tried. */
  default int attempts() {
    return 1;
  }
}
