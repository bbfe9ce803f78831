package dev.thirdring.intake.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I7")
class PhoneNumbersTest {
  private final PhoneNumbers numbers = new PhoneNumbers("CN");

  @ParameterizedTest
  @ValueSource(strings = {"13800138000", "138 0013 8000", "+86 138-0013-8000", "0086 13800138000"})
  void isTheSameNumberHoweverItWasTyped(String typed) {
    assertEquals(Optional.of("+8613800138000"), numbers.toE164(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "abc", "+86 138", "99999999999999999999"})
  void refusesNumbersThatCannotBe(String typed) {
    assertEquals(Optional.empty(), numbers.toE164(typed));
  }

  @Test
  void knowsNumbersOfOtherCountries() {
    assertEquals(Optional.of("+442079460018"), numbers.toE164("+44 20 7946 0018"));
  }
}
