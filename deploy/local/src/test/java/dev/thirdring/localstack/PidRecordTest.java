package dev.thirdring.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidRecordTest {
  private static final ProcessHandle SELF = ProcessHandle.current();

  @TempDir Path folder;

  @Test
  void findsTheProcessThatWasRecorded() {
    Path file = folder.resolve("self.pid");

    PidRecord.write(file, SELF);

    assertEquals(Optional.of(SELF), recorded(file));
  }

  @Test
  void letsAStrangerAloneWhoGotTheSameNumberLater() throws Exception {
    Instant earlier = SELF.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));
    Path file =
        Files.writeString(folder.resolve("old.pid"), SELF.pid() + " " + earlier.toEpochMilli());

    assertEquals(Optional.empty(), recorded(file));
  }

  @Test
  void findsTheProcessThatOnlyWroteItsNumber() throws Exception {
    Path file = Files.writeString(folder.resolve("bare.pid"), Long.toString(SELF.pid()));

    assertEquals(Optional.of(SELF), recorded(file));
  }

  @Test
  void letsAStrangerAloneWhoStartedAfterTheNumberWasWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("bare.pid"), Long.toString(SELF.pid()));
    Instant earlier = SELF.info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));
    Files.setLastModifiedTime(file, FileTime.from(earlier));

    assertEquals(Optional.empty(), recorded(file));
  }

  @Test
  void takesAnUnreadableRecordForNone() throws Exception {
    assertEquals(Optional.empty(), recorded(Files.writeString(folder.resolve("broken.pid"), "")));
    assertEquals(Optional.empty(), recorded(folder.resolve("absent.pid")));
  }

  @Test
  void findsNobodyOnceTheProcessHasEnded() throws Exception {
    Process brief = new ProcessBuilder("cat").start();
    Path file = folder.resolve("brief.pid");
    PidRecord.write(file, brief.toHandle());
    assertTrue(recorded(file).isPresent());

    brief.destroyForcibly();

    assertTrue(brief.waitFor(10, TimeUnit.SECONDS));
    assertEquals(Optional.empty(), recorded(file));
  }

  private static Optional<ProcessHandle> recorded(Path file) {
    return PidRecord.read(file).flatMap(PidRecord::process);
  }
}
