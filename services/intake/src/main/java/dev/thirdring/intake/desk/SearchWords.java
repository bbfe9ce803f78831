package dev.thirdring.intake.desk;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type, as a search in {@code ticket_words} (the function {@code search_words} of the
 * database cuts tickets the same way). Chinese is found by each pair of neighbouring characters, or
 * by one; other words from three characters on by their beginning.
 */
final class SearchWords {
  /** The longest text that is searched for. */
  static final int LENGTH_MAX = 100;

  private static final int WORDS_MAX = 24;
  private static final int PREFIX_MIN = 3;
  private static final Pattern PARTS =
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

  private static void addTerms(Set<String> terms, String part) {
    if (!isChinese(part)) {
      terms.add("'" + part + "'" + (part.length() >= PREFIX_MIN ? ":*" : ""));
    } else if (part.length() == 1) {
      terms.add("'" + part + "'");
    }
    for (int i = 0; isChinese(part) && i + 1 < part.length(); i++) {
      terms.add("'" + part.substring(i, i + 2) + "'");
    }
  }

  private static boolean isChinese(String part) {
    return part.charAt(0) >= '\u3400' && part.charAt(0) <= '\u9fff';
  }
}
