package dev.thirdring.metrics.figure.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.figure.model.Figure;
import dev.thirdring.metrics.figure.model.Tally;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1")
class FigureFileTest {
  @Test
  void aVariantTakesFromItsCodeWhatItDoesNotSay() throws IOException {
    List<Figure> figures =
        read(
            """
            - code: level
              name: {zh: 水平, en: Level}
              unit: PERCENT
              per: CALLS_HANDLED + CALLS_ABANDONED - SHORT_ABANDONS
              variants:
                plain: {of: CALLS_ANSWERED_WITHIN}
                other: {of: CALLS_HANDLED, name: {zh: 另, en: Other}}
            """);
    assertEquals(List.of("plain", "other"), figures.stream().map(Figure::variant).toList());
    assertEquals("Level", figures.getFirst().name().en());
    assertEquals("Other", figures.getLast().name().en());
    assertEquals(
        List.of(Tally.CALLS_HANDLED, Tally.CALLS_ABANDONED),
        figures.getFirst().denominator().orElseThrow().plus());
    assertEquals(
        List.of(Tally.SHORT_ABANDONS), figures.getFirst().denominator().orElseThrow().minus());
    assertEquals(List.of("service-level", "short-abandon"), figures.getFirst().limits());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {code: a, name: {zh: 甲, en: A}, of: CALLS_DREAMT}",
        "- {code: a, name: {zh: 甲, en: A}, of: COMPLAINTS, unit: FURLONGS}",
        "- {code: a, name: {zh: 甲, en: A}, of: COMPLAINTS, colour: red}",
        "- {code: a, name: {zh: 甲, en: A}}",
        "- {code: a, of: COMPLAINTS}",
        "[{code: a, name: {zh: 甲, en: A}, of: COMPLAINTS}, {code: a, name: {zh: 甲, en: A}, of: URGES}]"
      })
  void whatCannotBeUnderstoodIsRefused(String table) {
    assertThrows(Exception.class, () -> read(table));
  }

  @Test
  void everyFigureOfTheComplaintsTableIsThere() {
    Set<String> codes =
        new FigureFile().figures().stream().map(Figure::code).collect(Collectors.toSet());
    assertTrue(
        codes.containsAll(
            Set.of(
                "escalated_per_million",
                "complaints_per_million",
                "first_reply",
                "effective_reply",
                "on_the_spot",
                "assignment_timeliness",
                "reply_timeliness",
                "complaint_satisfaction",
                "repeat_complaint_rate")),
        codes.toString());
  }

  private static List<Figure> read(String table) throws IOException {
    return FigureFile.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
  }
}
