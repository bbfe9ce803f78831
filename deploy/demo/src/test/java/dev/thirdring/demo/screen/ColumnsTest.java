package dev.thirdring.demo.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void countsAChineseCharacterAsTwoPlaces() {
    assertEquals(7, Columns.width("投诉 ok"));
  }

  @Test
  void alignsColumnsOfBothScripts() {
    assertEquals(
        List.of("投诉  1", "ok    22"),
        Columns.lines(List.of(List.of("投诉", "1"), List.of("ok", "22"))));
  }

  @Test
  void cutsWhatDoesNotFitAndSaysSo() {
    assertEquals("投…", Columns.cut("投诉处理", 4));
    assertEquals("投诉", Columns.cut("投诉", 4));
  }
}
