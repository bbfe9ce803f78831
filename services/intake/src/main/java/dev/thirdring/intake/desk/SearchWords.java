package dev.thirdring.intake.desk;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people type, as a search in {@code ticket_words} ({@link TicketWords} cuts tickets the same
 * way). Chinese is found by each pair of neighbouring characters, or by one; other words from three
 * characters on by their beginning.
 */
final class SearchWords {
  /** The longest text that is searched for. */
  static final int LENGTH_MAX = 100;

  private static final int WORDS_MAX = 24;

  /** Marks a term that only the beginning of a word need equal. */
  private static final String BEGINNING = ":*";

  static final Pattern PARTS =
      Pattern.compile(
          "[\u3400-\u9fff]+|[^\\s\\p{Punct}\\p{IsPunctuation}\\p{Cntrl}\u3400-\u9fff\u3000-\u303f\u2010-\u2027]{1,64}");

  private SearchWords() {}

  /** A search for tickets that hold all of it; nothing when it holds no word at all. */
  static Optional<String> of(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Set<String> terms = new LinkedHashSet<>();
    Matcher part = PARTS.matcher(plain);
    while (part.find()) {
      addTerms(terms, part.group());
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" & ", terms.stream().limit(WORDS_MAX).toArray(String[]::new)));
  }

  /** What the index answers by itself. */
  static String looked(String search) {
    return terms(search, term -> !term.endsWith(BEGINNING)).orElseThrow();
  }

  /** What must be seen in the words that were found. */
  static Optional<String> compared(String search) {
    return terms(search, term -> term.endsWith(BEGINNING));
  }

  private static Optional<String> terms(String search, Predicate<String> wanted) {
    return Stream.of(search.split(" & ")).filter(wanted).reduce((one, next) -> one + " & " + next);
  }

  private static void addTerms(Set<String> terms, String part) {
    if (!isChinese(part)) {
      terms.add("'" + TicketWords.beginning(part, TicketWords.BEGINNING_MAX) + "'");
      if (part.length() > TicketWords.BEGINNING_MAX) {
        terms.add("'" + part + "'" + BEGINNING);
      }
    } else if (part.length() == 1) {
      terms.add("'" + part + "'");
    }
    for (int i = 0; isChinese(part) && i + 1 < part.length(); i++) {
      terms.add("'" + part.substring(i, i + 2) + "'");
    }
  }

  static boolean isChinese(String part) {
    return part.charAt(0) >= '\u3400' && part.charAt(0) <= '\u9fff';
  }
}
