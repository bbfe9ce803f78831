package dev.thirdring.metrics.entry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A column of a sheet, found under any of its names.
 *
 * @param example a cell of the template's row that shows how; a row with all of them is passed over
 */
public record Column(String code, String zh, String en, String example, boolean needed) {

  public static Column needed(String code, String zh, String en, String example) {
    return new Column(code, zh, en, example, true);
  }

  public static Column optional(String code, String zh, String en, String example) {
    return new Column(code, zh, en, example, false);
  }

  /** As it heads a column of the template. */
  String header() {
    return zh + " " + en;
  }

  boolean isHeaded(String heading) {
    return List.of(code, zh, en, header()).stream()
        .anyMatch(name -> plain(name).equals(plain(heading)));
  }

  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("[^\\p{L}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
