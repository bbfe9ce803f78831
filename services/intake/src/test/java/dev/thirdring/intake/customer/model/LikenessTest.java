package dev.thirdring.intake.customer.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I7")
class LikenessTest {

  @Test
  void theSameAddressIsAlikeHoweverItIsWritten() {
    assertTrue(Likeness.alike("上海市长宁区仙霞路1号", "长宁区 仙霞路 １ 号"));
    assertTrue(Likeness.alike("12 Main Street, Springfield", "12 MAIN STREET Springfield"));
    assertTrue(Likeness.alike(List.of("x", "仙霞路1号"), List.of("仙霞路1号")));
  }

  @Test
  void anotherAddressIsNot() {
    assertFalse(Likeness.alike("上海市长宁区仙霞路1号", "北京市海淀区中关村大街27号"));
    assertFalse(Likeness.alike(List.of(), List.of("仙霞路1号")));
    assertFalse(Likeness.alike("", ""));
  }
}
