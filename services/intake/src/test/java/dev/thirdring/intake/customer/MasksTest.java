package dev.thirdring.intake.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N4")
class MasksTest {
  @Test
  void showsOnlyTheFirstCharacterOfAName() {
    assertEquals("王**", Masks.name("王小明"));
    assertEquals("J***", Masks.name("Jane"));
    assertNull(Masks.name(null));
  }

  @Test
  void hidesTheMiddleOfANumber() {
    assertEquals("+86138****8000", Masks.phone("+8613800138000"));
  }

  @Test
  void hidesTheNameInAnAddress() {
    assertEquals("j***@example.com", Masks.email("jane@example.com"));
    assertEquals("***", Masks.email("@"));
  }
}
