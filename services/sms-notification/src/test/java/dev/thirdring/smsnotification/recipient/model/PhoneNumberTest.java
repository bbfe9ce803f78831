package dev.thirdring.smsnotification.recipient.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N4")
class PhoneNumberTest {
  @Test
  void hidesTheMiddleEvenInItsText() {
    assertEquals("+86138****5678", new PhoneNumber("+8613812345678").toString());
    assertEquals("+4****3456", new PhoneNumber("+491233456").masked());
    assertEquals("****2345", new PhoneNumber("+4912345").masked());
  }
}
