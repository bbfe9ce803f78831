package dev.thirdring.routing.partner.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
  @ParameterizedTest
  @Tag("R10")
  @CsvSource({
    "我的号码13800138000被扣费,我的号码***00被扣费",
    "call +86 138 0013 8000 back,call ***00 back",
    "write to wang.xm@example.com,write to ***@***",
    "ID 11010119900307123X,ID ***3X",
    "charged 5 yuan on port 1065,charged 5 yuan on port 1065",
  })
  void leavesNothingByWhichSomebodyCouldBeFound(String text, String masked) {
    assertEquals(masked, Masked.text(text));
  }
}
