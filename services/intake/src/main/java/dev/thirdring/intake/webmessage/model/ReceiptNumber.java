package dev.thirdring.intake.webmessage.model;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * {@code 7KQM-2XWD-H93V-PA4E}: fifteen drawn symbols (74 bits) and one that catches every single
 * mistyped or swapped symbol. No symbol looks like another: there is no 0, 1, I, L, O.
 */
public record ReceiptNumber(String text) {
  private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int DRAWN = 15;
  private static final int GROUP = 4;

  /**
   * @param random must be one that nobody can foretell
   */
  public static ReceiptNumber draw(RandomGenerator random) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < DRAWN; i++) {
      drawn.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
    }
    return new ReceiptNumber(grouped(drawn.append(check(drawn)).toString()));
  }

  /** The number however it was typed; nothing when it cannot be one. */
  public static Optional<ReceiptNumber> read(String typed) {
    String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    if (bare.length() != DRAWN + 1 || bare.chars().anyMatch(c -> SYMBOLS.indexOf(c) < 0)) {
      return Optional.empty();
    }
    return bare.charAt(DRAWN) == check(bare)
        ? Optional.of(new ReceiptNumber(grouped(bare)))
        : Optional.empty();
  }

  /** 31 is prime, so a wrong symbol and two swapped ones both change the weighted sum. */
  private static char check(CharSequence symbols) {
    int sum = 0;
    for (int i = 0; i < DRAWN; i++) {
      sum += (i + 2) * SYMBOLS.indexOf(symbols.charAt(i));
    }
    return SYMBOLS.charAt(sum % SYMBOLS.length());
  }

  private static String grouped(String bare) {
    return bare.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }
}
