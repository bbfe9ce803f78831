package dev.thirdring.intake.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * When a ticket was opened, as words among its words: its hour, and the stretches of 8, 64, 512 …
 * hours that hold it. A search that names a few of them looks nowhere else in the index, however
 * much there is before. No word that people type looks like one of these.
 */
final class Periods {
  private static final int LEVELS = 6;
  private static final int BITS_A_LEVEL = 3;
  private static final int NAMED_MAX = 12;

  private Periods() {}

  static List<String> of(Instant openedAt) {
    List<String> words = new ArrayList<>(LEVELS);
    for (int level = 0; level < LEVELS; level++) {
      words.add(word(level, place(openedAt, level)));
    }
    return words;
  }

  /** A search for whatever was opened between these, and little more. */
  static String search(Instant from, Instant to) {
    int level = level(from, to);
    return LongStream.rangeClosed(place(from, level), place(to, level))
        .mapToObj(place -> "'" + word(level, place) + "'")
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  /** The beginning of the period that a search between these begins with. */
  static Instant beginning(Instant from, Instant to) {
    int level = level(from, to);
    return Instant.EPOCH.plus(Duration.ofHours(place(from, level) << BITS_A_LEVEL * level));
  }

  private static int level(Instant from, Instant to) {
    int level = 0;
    while (level < LEVELS - 1 && place(to, level) - place(from, level) >= NAMED_MAX) {
      level++;
    }
    return level;
  }

  private static long place(Instant at, int level) {
    return Math.floorDiv(at.getEpochSecond(), Duration.ofHours(1).toSeconds())
        >> BITS_A_LEVEL * level;
  }

  private static String word(int level, long place) {
    return "@" + level + "/" + place;
  }
}
