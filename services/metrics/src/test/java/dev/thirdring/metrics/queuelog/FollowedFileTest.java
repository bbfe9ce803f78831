package dev.thirdring.metrics.queuelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("M7")
class FollowedFileTest {
  @TempDir Path folder;
  private Path path;
  private Optional<FollowedFile.Place> place = Optional.empty();

  @BeforeEach
  void name() {
    path = folder.resolve("queue_log");
  }

  @Test
  void readsWholeLinesOnlyAndGoesOnWhereItStopped() throws IOException {
    assertEquals(List.of(), readAll(10));
    write("one\ntwo\nthr");
    assertEquals(List.of("one", "two"), readAll(10));
    assertEquals(List.of(), readAll(10));
    write("ee\n");
    assertEquals(List.of("three"), readAll(10));
  }

  @Test
  void readsNoMoreThanAsked() throws IOException {
    write("one\ntwo\nthree\n");
    assertEquals(List.of("one", "two"), next(2));
    assertEquals(List.of("three"), next(2));
  }

  @Test
  void finishesTheRenamedFileBeforeTheNewOne() throws IOException {
    write("one\ntwo\n");
    assertEquals(List.of("one"), next(1));
    Files.move(path, folder.resolve("queue_log.1"));
    Files.writeString(folder.resolve("queue_log.1"), "three\n", StandardOpenOption.APPEND);
    write("four\n");
    assertEquals(List.of("two", "three", "four"), readAll(10));
    assertEquals(List.of(), readAll(10));
  }

  @Test
  void aFileThatBecameShorterWasBegunAnew() throws IOException {
    write("one\ntwo\n");
    readAll(10);
    Files.writeString(path, "a\n", StandardOpenOption.TRUNCATE_EXISTING);
    assertEquals(List.of("a"), readAll(10));
  }

  @Test
  void aLineWithoutEndDoesNotStopIt() throws IOException {
    write("x".repeat(300_000) + "\nnext\n");
    List<String> lines = readAll(10);
    assertEquals("next", lines.getLast());
    assertTrue(place.orElseThrow().bytes() > 300_000);
  }

  private void write(String text) throws IOException {
    Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private List<String> next(int linesMax) throws IOException {
    Optional<FollowedFile.Lines> found = new FollowedFile(path).next(place, linesMax);
    found.ifPresent(lines -> place = Optional.of(lines.after()));
    return found.map(FollowedFile.Lines::lines).orElse(List.of());
  }

  private List<String> readAll(int linesMax) throws IOException {
    List<String> all = new ArrayList<>();
    Optional<FollowedFile.Place> before;
    do {
      before = place;
      all.addAll(next(linesMax));
    } while (!before.equals(place));
    return all;
  }
}
