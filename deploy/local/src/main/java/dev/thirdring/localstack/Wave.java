package dev.thirdring.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Parts that may be started or stopped side by side. */
final class Wave {
  private Wave() {}

  /** PostgreSQL; then Kafka and Keycloak; then the services. Empty waves are left out. */
  static List<List<ServerProcess>> of(List<ServerProcess> processes) {
    List<List<ServerProcess>> waves =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (ServerProcess process : processes) {
      Part part = process.server().part();
      waves.get(part == Part.POSTGRES ? 0 : part.isService() ? 2 : 1).add(process);
    }
    return waves.stream().filter(wave -> !wave.isEmpty()).toList();
  }

  /**
   * Does it to all, so many at a time; the first failure is thrown when all have come to an end.
   */
  static void each(List<ServerProcess> wave, int atATime, Consumer<ServerProcess> action) {
    RuntimeException failure = null;
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, atATime))) {
      List<Future<?>> results = new ArrayList<>();
      wave.forEach(process -> results.add(threads.submit(() -> action.accept(process))));
      for (Future<?> result : results) {
        try {
          result.get();
        } catch (ExecutionException e) {
          failure = failure == null ? asRuntime(e.getCause()) : failure;
        } catch (InterruptedException e) {
          threads.shutdownNow();
          Thread.currentThread().interrupt();
          throw new StackFault("Interrupted.", e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static RuntimeException asRuntime(Throwable cause) {
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }
}
