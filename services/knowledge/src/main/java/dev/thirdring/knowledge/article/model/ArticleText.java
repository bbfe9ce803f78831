package dev.thirdring.knowledge.article.model;

import java.util.Optional;

/** What an article says, and what it is filed under. */
public record ArticleText(
    String title, String body, Optional<String> product, String category, Validity validity) {
  public static final int TITLE_MAX = 200;

  /** A title from a longer text, cut between characters, never inside one. */
  public static String titled(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= TITLE_MAX) {
      return line;
    }
    int end = TITLE_MAX - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
