package dev.thirdring.intake.webmessage.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I1")
class RedactionTest {
  @Test
  void leavesOutNumbersAddressesAndTheCustomersName() {
    assertEquals(
        "***您好，已致电 *** 并写信至 ***。",
        Redaction.of("王小明您好，已致电 138 0013-8000 并写信至 wang@example.com。", List.of("王小明")));
  }

  @Test
  void leavesOutNumbersHoweverWideTheyAreTyped() {
    assertEquals(
        "请拨 ***、*** 或写信至 ***。",
        Redaction.of("请拨 １３８００１３８０００、＋８６－１３８　００１３　８０００ 或写信至 ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ。", List.of()));
  }

  @Test
  void leavesAmountsAndDatesAlone() {
    String text = "Refunded 12.50 yuan on 2026-11-22; 100 Mbit/s since then.";
    assertEquals(text, Redaction.of(text, List.of("")));
  }
}
