package dev.thirdring.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

  /** Does it to all, so many at a time; the failures are thrown when all have come to an end. */
  static void each(List<ServerProcess> wave, int atATime, Consumer<ServerProcess> action) {
    List<RuntimeException> failures = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, atATime))) {
      List<Future<?>> results = new ArrayList<>();
      wave.forEach(process -> results.add(threads.submit(() -> action.accept(process))));
      for (Future<?> result : results) {
        try {
          result.get();
        } catch (ExecutionException e) {
          failures.add(asRuntime(e.getCause()));
        } catch (InterruptedException e) {
          threads.shutdownNow();
          Thread.currentThread().interrupt();
          throw new StackFault("Interrupted.", e);
        }
      }
    }
    if (!failures.isEmpty()) {
      throw together(failures);
    }
  }

  /** What people can mend is told together; a fault of our own comes first. */
  private static RuntimeException together(List<RuntimeException> failures) {
    return failures.stream()
        .filter(failure -> !(failure instanceof StackFault))
        .findFirst()
        .orElseGet(
            () ->
                new StackFault(
                    failures.stream()
                        .map(Throwable::getMessage)
                        .collect(Collectors.joining("\n"))));
  }

  private static RuntimeException asRuntime(Throwable cause) {
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }
}
