package dev.thirdring.intake.customer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.intake.customer.model.SearchTerms.TicketNumber;
import dev.thirdring.intake.customer.model.SearchTerms.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I7")
class SearchTermsTest {

  @Test
  void oneOrTwoChineseCharactersAreLookedUpAsTheyAre() {
    assertEquals(words(List.of("王"), List.of()), SearchTerms.of("王"));
    assertEquals(words(List.of("小明"), List.of()), SearchTerms.of(" 小明 "));
  }

  @Test
  void aLongerNameIsLookedUpByItsPartsAndCompared() {
    assertEquals(words(List.of("欧阳小", "阳小明"), List.of("%欧阳小明%")), SearchTerms.of("欧阳小明"));
    assertEquals(words(List.of("𠮷田太", "田太郎"), List.of("%𠮷田太郎%")), SearchTerms.of("𠮷田太郎"));
  }

  @Test
  void aNumberIsFoundHoweverItsPartsAreTyped() {
    assertEquals(SearchTerms.of("8000"), SearchTerms.of("80-00"));
    assertEquals(words(List.of("800", "000"), List.of("%8000%")), SearchTerms.of("８０００"));
    assertEquals(SearchTerms.of("8613800"), SearchTerms.of("00 86 (138) 00"));
  }

  @Test
  void whatMeansSomethingToTheDatabaseIsTakenAsTyped() {
    assertEquals(words(List.of("a_b", "_b%"), List.of("%a\\_b\\%%")), SearchTerms.of("a_b%"));
  }

  @Test
  void aTicketsNumberMayEndAnywhere() {
    assertEquals(Optional.of(new TicketNumber("TR-20261121-10")), SearchTerms.of("tr-20261121-10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "12", "-", "a b c d e f g h i", "李 x"})
  void tooLittleIsNotLookedFor(String typed) {
    assertEquals(Optional.empty(), SearchTerms.of(typed));
  }

  private static Optional<SearchTerms> words(List<String> parts, List<String> patterns) {
    return Optional.of(new Words(parts, patterns));
  }
}
