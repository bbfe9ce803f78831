package dev.thirdring.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The process of one part: started apart from the launcher, recorded, stopped by its record. */
final class ServerProcess {
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final Duration WRITTEN = Duration.ofSeconds(5);
  private static final int TAIL = 8;
  private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. )|\\s*$");

  /**
   * Writes its number down and becomes the server, in a session of its own where the system has
   * them, so that neither Ctrl-C in the launcher's terminal nor closing it reaches the server.
   */
  private static final String BECOME =
      "trap '' HUP; echo $$ > \"$0\"; command -v setsid > /dev/null && exec setsid \"$@\" || exec \"$@\"";

  private final Home home;
  private final Server server;

  ServerProcess(Home home, Server server) {
    this.home = home;
    this.server = server;
  }

  Server server() {
    return server;
  }

  Part part() {
    return server.part();
  }

  Optional<ProcessHandle> running() {
    return PidRecord.read(home.pidFile(server.part())).flatMap(PidRecord::process);
  }

  boolean isReady() {
    return running().isPresent() && server.missing().isEmpty();
  }

  /** Starts it and waits until it is ready. */
  void start() {
    for (int attempt = 1; ; attempt++) {
      ProcessHandle process = spawn();
      Optional<String> missing =
          Await.atMost(
              server.readyWithin(),
              () -> PidRecord.isRunning(process) ? server.missing() : Optional.empty());
      if (missing.isPresent()) {
        throw failed(
            "is not ready after " + server.readyWithin().toSeconds() + " s: " + missing.get());
      }
      if (PidRecord.isRunning(process)) {
        return;
      }
      if (attempt == server.attempts()) {
        throw failed("ended while it started");
      }
    }
  }

  void stop() {
    running().ifPresent(this::end);
    forget();
  }

  private void end(ProcessHandle process) {
    List<ProcessHandle> children = process.descendants().toList();
    try {
      server.askToEnd(process);
    } catch (IOException e) {
      process.destroyForcibly();
    }
    if (!Await.ended(process, GRACE)) {
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      Await.ended(process, GRACE);
    }
  }

  /** As a crash would end it. */
  void kill() {
    running()
        .ifPresent(
            process -> {
              process.destroyForcibly();
              Await.ended(process, GRACE);
            });
    forget();
  }

  private void forget() {
    try {
      Files.deleteIfExists(home.pidFile(server.part()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessHandle spawn() {
    try {
      server.prepare();
      Path log = home.log(server.part());
      if (Files.exists(log)) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      Path record = home.pidFile(server.part());
      List<String> command = new ArrayList<>(List.of("sh", "-c", BECOME, record.toString()));
      command.addAll(server.command());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(home.root().toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(server.environment());
      forget();
      ProcessHandle process = builder.start().toHandle();
      Await.atMost(
          WRITTEN,
          () -> PidRecord.read(record).isPresent() ? Optional.empty() : Optional.of("no record"));
      PidRecord.write(record, process);
      return process;
    } catch (IOException e) {
      throw new StackFault(server.part().title() + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** With the last words of the log, without the frames of stack traces. */
  private StackFault failed(String what) {
    Path log = home.log(server.part());
    String end;
    try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
      List<String> all = lines.filter(line -> !FRAME.matcher(line).lookingAt()).toList();
      end = String.join("\n    ", all.subList(Math.max(0, all.size() - TAIL), all.size()));
    } catch (IOException | UncheckedIOException expected) {
      end = "(it cannot be read)";
    }
    return new StackFault(
        server.part().title() + " " + what + ". The end of " + log + ":\n    " + end);
  }
}
