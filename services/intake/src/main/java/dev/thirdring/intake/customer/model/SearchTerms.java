package dev.thirdring.intake.customer.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a customer (I7).
 *
 * <p>The index holds parts of one to three characters of names, and of three of numbers and
 * addresses. A word of up to three characters is looked up as it is; a longer one by all its parts
 * of three, and then compared.
 */
public sealed interface SearchTerms {

  /** The beginning of a ticket's number. */
  record TicketNumber(String prefix) implements SearchTerms {}

  /**
   * @param parts all must be in the index
   * @param patterns all must match what is kept ({@code LIKE})
   */
  record Words(List<String> parts, List<String> patterns) implements SearchTerms {}

  int PART = 3;
  int WORDS_MAX = 8;
  Pattern TICKET = Pattern.compile("TR-[0-9-]{1,30}");
  Pattern DIALLED = Pattern.compile("[+0-9()./\\s-]*[0-9][+0-9()./\\s-]*");

  /** Nothing when there is too little to look for. */
  static Optional<SearchTerms> of(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    String upper = text.toUpperCase(Locale.ROOT);
    if (TICKET.matcher(upper).matches()) {
      return Optional.of(new TicketNumber(upper));
    }
    if (DIALLED.matcher(text).matches()) {
      return words(List.of(digits(text)));
    }
    return words(List.of(text.toLowerCase(Locale.ROOT).split("\\s+")));
  }

  /** Trunk and international prefixes are not part of a number in E.164. */
  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "").replaceFirst("^0+(?=[0-9]{3})", "");
  }

  private static Optional<SearchTerms> words(List<String> words) {
    if (words.size() > WORDS_MAX || words.stream().anyMatch(SearchTerms::isTooShort)) {
      return Optional.empty();
    }
    Set<String> parts = new LinkedHashSet<>();
    List<String> patterns = new ArrayList<>();
    for (String word : words) {
      int[] points = word.codePoints().toArray();
      if (points.length <= PART) {
        parts.add(word);
      } else {
        for (int start = 0; start + PART <= points.length; start++) {
          parts.add(new String(points, start, PART));
        }
        patterns.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
      }
    }
    return Optional.of(new Words(List.copyOf(parts), List.copyOf(patterns)));
  }

  private static boolean isTooShort(String word) {
    int length = word.codePointCount(0, word.length());
    boolean number = word.chars().allMatch(Character::isDigit);
    boolean plain = word.chars().allMatch(character -> character < 128);
    return length < (number ? PART : plain ? 2 : 1);
  }
}
