package dev.thirdring.intake.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

  @ParameterizedTest
  @Tag("I14")
  @CsvSource({
    "网, '''网'''",
    "网速, '''网速'''",
    "网速慢, '''网速'' & ''速慢'''",
    "Slow网, '''slow'' & ''网'''",
    "ＳＬＯＷ, '''slow'''",
    "TR-20261121-1042, '''tr'' & ''20261121'' & ''1042'''",
    "Broadband, '''broadban'' & ''broadband'':*'",
  })
  void cutsChineseIntoPairsAndOtherWordsByTheirBeginning(String typed, String search) {
    assertEquals(Optional.of(search), SearchWords.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "!?", "。", "' \\ & | ! ( ) :*", "\u0000"})
  void findsNoWordWhereThereIsNone(String typed) {
    assertEquals(Optional.empty(), SearchWords.of(typed));
  }

  @Test
  void nothingTypedCanChangeTheSearch() {
    assertEquals(Optional.of("'a' & 'b'"), SearchWords.of("a' | !'b"));
    assertEquals(Optional.of("'a' & 'b'"), SearchWords.of("a\\'b"));
  }

  @Test
  void theIndexIsAskedForWholeWordsOnly() {
    String search = SearchWords.of("宽带 broadband").orElseThrow();
    assertEquals("'宽带' & 'broadban'", SearchWords.looked(search));
    assertEquals(Optional.of("'broadband':*"), SearchWords.compared(search));
    assertEquals(Optional.empty(), SearchWords.compared("'宽带'"));
  }

  @Test
  void aLongTextIsSearchedByItsFirstWords() {
    String search =
        SearchWords.of("宽带".repeat(5) + " " + "a b c d e f g h i j k l m n o p q r s t u v w x y z")
            .orElseThrow();
    assertTrue(search.split("&").length <= 24, search);
  }
}
