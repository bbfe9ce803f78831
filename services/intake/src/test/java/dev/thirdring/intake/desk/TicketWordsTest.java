package dev.thirdring.intake.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketWordsTest {
  private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
  private final Set<String> words =
      TicketWords.of("TR-20261121-101042", AT, null, "晚上宽带很慢", "Ｂroadband is slow 😀😀😀😀");

  @ParameterizedTest
  @Tag("I14")
  @ValueSource(
      strings = {
        "宽",
        "慢",
        "宽带",
        "上宽",
        "broad",
        "BROADBAND",
        "slo",
        "is",
        "101042",
        "0104",
        "042",
        "20261121",
        "TR-20261121-101042",
        "😀"
      })
  void holdsWhateverPeopleTypeOfIt(String typed) {
    String search = SearchWords.of(typed).orElseThrow();
    for (String term : SearchWords.looked(search).split(" & ")) {
      assertTrue(words.contains(term.substring(1, term.length() - 1)), term + " in " + words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"roadband", "带晚", "slowly", "1043", "br"})
  void holdsNothingElse(String word) {
    assertFalse(words.contains(word));
  }

  @Test
  void holdsThePeriodsInWhichItWasOpened() {
    assertTrue(words.containsAll(Periods.of(AT)));
  }

  @Test
  void cutsNoLetterInTwo() {
    assertEquals("ab😀", TicketWords.beginning("ab😀c", 4));
    assertEquals("ab", TicketWords.beginning("ab😀c", 3));
  }
}
