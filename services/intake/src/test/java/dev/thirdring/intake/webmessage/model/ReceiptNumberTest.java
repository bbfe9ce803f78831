package dev.thirdring.intake.webmessage.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I1")
class ReceiptNumberTest {
  private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private final Random random = new Random(7);

  @Test
  void isReadHoweverItIsTyped() {
    ReceiptNumber receipt = ReceiptNumber.draw(random);
    assertTrue(receipt.text().matches("(\\w{4}-){3}\\w{4}"), receipt.text());
    String typed = " " + receipt.text().toLowerCase().replace("-", " ") + " ";
    assertEquals(Optional.of(receipt), ReceiptNumber.read(typed));
  }

  @Test
  void noticesEveryWrongSymbolAndEverySwapOfNeighbours() {
    for (int round = 0; round < 50; round++) {
      String bare = ReceiptNumber.draw(random).text().replace("-", "");
      for (int i = 0; i < bare.length(); i++) {
        for (char other : SYMBOLS.toCharArray()) {
          String wrong = bare.substring(0, i) + other + bare.substring(i + 1);
          assertEquals(other == bare.charAt(i), ReceiptNumber.read(wrong).isPresent(), wrong);
        }
      }
      for (int i = 0; i + 2 < bare.length(); i++) {
        String swapped =
            bare.substring(0, i) + bare.charAt(i + 1) + bare.charAt(i) + bare.substring(i + 2);
        assertEquals(swapped.equals(bare), ReceiptNumber.read(swapped).isPresent(), swapped);
      }
    }
  }

  @Test
  void isDrawnFromAllSymbolsAndDoesNotRepeat() {
    Set<String> drawn = new HashSet<>();
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      String text = ReceiptNumber.draw(random).text();
      drawn.add(text);
      text.replace("-", "").chars().forEach(used::add);
    }
    assertEquals(2000, drawn.size());
    assertEquals(SYMBOLS.length(), used.size());
  }

  @Test
  void readsNothingIntoNonsense() {
    assertEquals(Optional.empty(), ReceiptNumber.read(""));
    assertEquals(Optional.empty(), ReceiptNumber.read("O".repeat(16)));
    assertEquals(Optional.empty(), ReceiptNumber.read("2".repeat(100_000)));
  }
}
