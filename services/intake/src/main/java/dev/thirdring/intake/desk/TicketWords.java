package dev.thirdring.intake.desk;

import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words a ticket is found by: Chinese by single characters and by pairs of neighbours, other
 * words by themselves and by how they begin, its number by any three or more of its last digits.
 * {@link SearchWords} cuts what people type to the same.
 */
final class TicketWords {
  /** What a word begins with is a word of its own from so many letters to so many. */
  static final int BEGINNING_MIN = 3;

  static final int BEGINNING_MAX = 8;

  private static final int LENGTH_MAX = 8000;
  private static final int DIGITS_MIN = 3;
  private static final Pattern LAST_DIGITS = Pattern.compile("[0-9]{1,9}$");

  private TicketWords() {}

  /**
   * @param texts what the ticket says; what is not there is null
   */
  static Set<String> of(String number, Instant openedAt, String... texts) {
    Set<String> words = new LinkedHashSet<>(Periods.of(openedAt));
    Matcher digits = LAST_DIGITS.matcher(number);
    if (digits.find()) {
      addParts(words, digits.group());
    }
    String all =
        Stream.concat(Stream.of(number), Stream.of(texts).filter(text -> text != null))
            .collect(Collectors.joining(" "));
    Matcher part = SearchWords.PARTS.matcher(plain(all));
    while (part.find()) {
      add(words, part.group());
    }
    return words;
  }

  /** At most so many letters of the beginning, none of them cut in two. */
  static String beginning(String word, int letters) {
    if (word.length() <= letters) {
      return word;
    }
    boolean inTwo = Character.isHighSurrogate(word.charAt(letters - 1));
    return word.substring(0, inTwo ? letters - 1 : letters);
  }

  private static void addParts(Set<String> words, String digits) {
    for (int start = 0; start < digits.length(); start++) {
      for (int end = start + DIGITS_MIN; end <= digits.length(); end++) {
        words.add(digits.substring(start, end));
      }
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(beginning(text, LENGTH_MAX), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  private static void add(Set<String> words, String part) {
    if (!SearchWords.isChinese(part)) {
      words.add(part);
      for (int letters = BEGINNING_MIN; letters <= BEGINNING_MAX; letters++) {
        words.add(beginning(part, letters));
      }
      return;
    }
    for (int i = 0; i < part.length(); i++) {
      words.add(part.substring(i, i + 1));
      if (i + 1 < part.length()) {
        words.add(part.substring(i, i + 2));
      }
    }
  }
}
