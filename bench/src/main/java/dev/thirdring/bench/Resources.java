package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** CPU seconds and resident memory of each process of the stack. */
final class Resources {
  private static final double QUIET_CORES = 0.6;
  private final Stack stack;

  Resources(Stack stack) {
    this.stack = stack;
  }

  void print(String when) throws IOException {
    System.out.println();
    System.out.println("(c) " + when + ": CPU seconds since start, resident memory");
    for (Part part : Part.values()) {
      Optional<ProcessHandle> process = stack.process(part);
      if (process.isPresent()) {
        System.out.printf(
            "    %-17s %7.1f s %6d MB%n",
            part.title(), cpuSeconds(process.get()), residentMegabytes(process.get()));
      }
    }
  }

  /** What each process uses while nothing happens. */
  void printCpuOver(Duration idle) throws InterruptedException {
    Map<Part, Double> before = cpu();
    new CountDownLatch(1).await(idle.toSeconds(), TimeUnit.SECONDS);
    Map<Part, Double> after = cpu();
    System.out.println("    CPU while idle, in percent of a core:");
    after.forEach(
        (part, seconds) ->
            System.out.printf(
                "    %-17s %5.1f %%%n",
                part.title(), (seconds - before.get(part)) * 100 / idle.toSeconds()));
  }

  private Map<Part, Double> cpu() {
    Map<Part, Double> seconds = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      stack.process(part).ifPresent(process -> seconds.put(part, cpuSeconds(process)));
    }
    return seconds;
  }

  /** Waits until the suite has worked off what it was given, at most five minutes. */
  void awaitQuiet() throws InterruptedException {
    for (int turn = 0; turn < 60; turn++) {
      double before = cpu().values().stream().mapToDouble(Double::doubleValue).sum();
      new CountDownLatch(1).await(5, TimeUnit.SECONDS);
      double used = cpu().values().stream().mapToDouble(Double::doubleValue).sum() - before;
      if (used / 5 < QUIET_CORES) {
        return;
      }
    }
    System.out.println("    (not quiet after five minutes)");
  }

  /** With its children: PostgreSQL works in them. */
  static double cpuSeconds(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(Resources::ownCpuSeconds)
        .sum();
  }

  static double ownCpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
  }

  private static long residentMegabytes(ProcessHandle process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }
}
