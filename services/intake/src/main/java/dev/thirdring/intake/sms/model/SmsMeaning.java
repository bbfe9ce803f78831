package dev.thirdring.intake.sms.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a customer's SMS is. */
public enum SmsMeaning {
  CONTACT,
  SATISFACTION,
  OPT_OUT;

  /**
   * The words that mean something by themselves, when nothing else is said.
   *
   * @param optOut to hear no more, in capitals
   * @param satisfaction levels as they are asked for
   */
  public record Vocabulary(Set<String> optOut, Set<String> satisfaction) {
    public Vocabulary {
      optOut = Set.copyOf(optOut);
      satisfaction = Set.copyOf(satisfaction);
    }
  }

  public static SmsMeaning of(String text, Vocabulary words) {
    String said = said(text);
    if (words.optOut().contains(said)) {
      return OPT_OUT;
    }
    return words.satisfaction().contains(said) ? SATISFACTION : CONTACT;
  }

  /** What is left of a word or a level however it was typed. */
  public static String said(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "")
        .toUpperCase(Locale.ROOT);
  }
}
