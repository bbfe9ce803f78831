package dev.thirdring.intake.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I11")
class DocumentSealTest {

  @Test
  void comparesHoweverTheNumberWasTypedAndKeepsNothingReadable() {
    DocumentSeal seal = DocumentSeal.of("11010519491231002x");
    assertTrue(seal.matches("110105 19491231 002X"));
    assertFalse(seal.matches("110105194912310021"));
    assertFalse(seal.text().contains("1949"));
    assertNotEquals(seal, DocumentSeal.of("11010519491231002x"), "each has a salt of its own");
  }

  @Test
  void showsAtMostAThird() {
    assertEquals("002X", DocumentSeal.tail("11010519491231002x"));
    assertEquals("56", DocumentSeal.tail("E123456"));
    assertEquals("5", DocumentSeal.tail("12345"));
  }
}
