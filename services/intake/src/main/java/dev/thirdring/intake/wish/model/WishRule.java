package dev.thirdring.intake.wish.model;

import java.util.Locale;

/**
 * What a sign speaks for.
 *
 * @param code names the rule
 * @param wish code of a wish
 * @param sign a subcategory's code, or a part of the words in lower case
 * @param weight how much it counts
 */
public record WishRule(String code, String wish, Kind kind, String sign, int weight) {

  /** What kind of sign. */
  public enum Kind {
    SUBCATEGORY,
    KEYWORD
  }

  public WishRule {
    sign = sign.toLowerCase(Locale.ROOT);
  }

  /**
   * @param words in lower case
   */
  boolean speaksIn(String subcategory, String words) {
    return switch (kind) {
      case SUBCATEGORY -> sign.equals(subcategory);
      case KEYWORD -> words.contains(sign);
    };
  }
}
