package dev.thirdring.intake.sms.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("N5")
class SmsMeaningTest {
  private static final SmsMeaning.Vocabulary WORDS =
      new SmsMeaning.Vocabulary(Set.of("TD", "退订", "STOP"), Set.of("1", "2", "3", "4", "5"));

  @ParameterizedTest
  @CsvSource({
    "td, OPT_OUT",
    "ＴＤ, OPT_OUT",
    "' 退订。', OPT_OUT",
    "Stop!, OPT_OUT",
    "5, SATISFACTION",
    "３, SATISFACTION",
    "6, CONTACT",
    "退订不了怎么办, CONTACT",
    "35, CONTACT",
    "……, CONTACT",
  })
  void aWordMeansSomethingOnlyWhenNothingElseIsSaid(String text, SmsMeaning meaning) {
    assertEquals(meaning, SmsMeaning.of(text, WORDS));
  }
}
