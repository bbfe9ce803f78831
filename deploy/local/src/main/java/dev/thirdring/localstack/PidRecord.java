package dev.thirdring.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process a part is: its number, and when it started, so that a stranger who got the same
 * number later is let alone.
 *
 * <p>The process itself writes the bare number before it becomes the server, so a launcher that is
 * killed in between leaves no process without a record; then the file's time stands for the start.
 */
record PidRecord(long pid, Instant started, boolean exact) {
  /**
   * The system derives a start from the clock and rounds: the same process may differ by this much.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  static Optional<PidRecord> read(Path file) {
    try {
      String[] words = Files.readString(file).strip().split(" ");
      long pid = Long.parseLong(words[0]);
      return Optional.of(
          words.length > 1
              ? new PidRecord(pid, Instant.ofEpochMilli(Long.parseLong(words[1])), true)
              : new PidRecord(pid, Files.getLastModifiedTime(file).toInstant(), false));
    } catch (IOException | NumberFormatException expected) {
      return Optional.empty();
    }
  }

  static void write(Path file, ProcessHandle process) {
    process
        .info()
        .startInstant()
        .ifPresent(
            start -> {
              try {
                Path next = file.resolveSibling(file.getFileName() + ".next");
                Files.writeString(next, process.pid() + " " + start.toEpochMilli() + "\n");
                Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** The process, if it is still the one that was recorded. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(PidRecord::isRunning).filter(this::isTheSame);
  }

  private boolean isTheSame(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(
            start ->
                !start.isAfter(started.plus(TOLERANCE))
                    && (!exact || !start.isBefore(started.minus(TOLERANCE))))
        .orElse(false);
  }

  /** Ended but not yet collected by its parent counts as ended. */
  static boolean isRunning(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      String status = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return !status.substring(status.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException expected) {
      return process.isAlive();
    }
  }
}
