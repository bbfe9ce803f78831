package dev.thirdring.metrics.alert.model;

import dev.thirdring.metrics.figure.model.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One thing to consider when a figure is outside its target (M3).
 *
 * @param id of the figure and the English words, such as {@code service_level.staffing}: other
 *     words are another measure
 */
public record Measure(String id, Name words) {
  private static final int ID_MAX = 64;

  /**
   * Those of a text, in its order. They stand between semicolons; where the languages have not as
   * many, the whole text is one.
   *
   * @param figure code of the figure
   */
  public static List<Measure> of(String figure, Name text) {
    List<String> zh = parts(text.zh());
    List<String> en = parts(text.en());
    List<Measure> measures = new ArrayList<>();
    if (zh.size() == en.size() && !zh.isEmpty()) {
      for (int place = 0; place < zh.size(); place++) {
        measures.add(one(figure, new Name(zh.get(place), en.get(place))));
      }
    } else {
      measures.add(one(figure, text));
    }
    return List.copyOf(measures);
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("[;；]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static Measure one(String figure, Name words) {
    String said =
        words.en().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_").replaceAll("^_|_$", "");
    String id = figure + "." + (said.isEmpty() ? "whole" : said);
    return new Measure(id.substring(0, Math.min(ID_MAX, id.length())), words);
  }
}
