package dev.thirdring.knowledge.article.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Texts brought to one form, so that full and half width, upper and lower case meet. */
public final class SearchText {
  private static final int WORDS_MAX = 10;
  private static final int AROUND = 60;

  private SearchText() {}

  public static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The words that all have to be found. */
  public static List<String> words(String wanted) {
    return Arrays.stream(normal(wanted).split("[\\s\\p{Punct}，。！？；：、“”（）]+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(WORDS_MAX)
        .toList();
  }

  /** The part of the text around the first word that is found. */
  public static String excerpt(String text, List<String> words) {
    String normal = normal(text);
    int found = words.stream().mapToInt(normal::indexOf).filter(at -> at >= 0).min().orElse(0);
    int start = Math.max(0, Math.min(found, text.length()) - AROUND);
    int end = Math.min(text.length(), start + 3 * AROUND);
    return (start > 0 ? "…" : "") + whole(text, start, end) + (end < text.length() ? "…" : "");
  }

  private static String whole(String text, int start, int end) {
    int from = start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    int to = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    return text.substring(from, Math.max(from, to));
  }
}
