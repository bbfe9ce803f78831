package dev.thirdring.knowledge.article.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K2")
class SearchTextTest {
  @Test
  void bringsFullWidthAndCaseToOneForm() {
    assertEquals("iptv 4k 宽带", SearchText.normal("ＩＰＴＶ　4K 宽带"));
  }

  @Test
  void splitsAtSpacesAndPunctuationOfBothLanguages() {
    assertEquals(List.of("宽带", "掉线", "slow"), SearchText.words("宽带，掉线 slow! 宽带"));
    assertEquals(List.of(), SearchText.words(" ，! "));
  }

  @Test
  void showsThePartAroundTheWordThatWasFound() {
    String text = "甲".repeat(200) + "掉线" + "乙".repeat(200);
    String excerpt = SearchText.excerpt(text, List.of("掉线"));
    assertEquals("…" + "甲".repeat(60) + "掉线" + "乙".repeat(118) + "…", excerpt);
  }

  @Test
  void neverCutsACharacterInTwo() {
    String text = "a" + "𠮷".repeat(200) + "掉线" + "𠮷".repeat(200);
    String excerpt = SearchText.excerpt(text, List.of("掉线"));
    assertTrue(excerpt.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
    assertTrue(excerpt.contains("掉线"));
  }

  @Test
  void showsTheBeginningWhenOnlyTheTitleMatched() {
    assertEquals("短文", SearchText.excerpt("短文", List.of("掉线")));
  }
}
