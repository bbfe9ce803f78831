package dev.thirdring.localstack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One line a part: whether it runs and is ready, where, and how much memory it holds. */
final class Status {
  private Status() {}

  static void print(Stack stack, PrintStream out) {
    boolean started = Files.exists(stack.home().secrets());
    for (Part part : Part.values()) {
      Optional<ProcessHandle> process = stack.process(part);
      Optional<String> missing = started ? stack.missing(part) : Optional.of("never started");
      out.printf(
          "%-17s %-28s %-25s %s%n",
          part.title(),
          state(process.isPresent(), missing.isEmpty()),
          stack.shown(part),
          process.map(Status::described).orElse(""));
    }
    out.println();
    if (started) {
      out.println(
          "The example people (README.md lists them) have the password " + stack.password());
    }
    out.println("Data, secrets and logs are in " + stack.home().root());
  }

  private static String state(boolean running, boolean answers) {
    if (running) {
      return answers ? "ready" : "running, not ready";
    }
    return answers ? "ready, started elsewhere" : "stopped";
  }

  private static String described(ProcessHandle process) {
    return "pid " + process.pid() + memory(process.pid()).map(mb -> ", " + mb + " MB").orElse("");
  }

  private static Optional<Long> memory(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst();
    } catch (IOException expected) {
      return Optional.empty();
    }
  }
}
