package dev.thirdring.demo.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Text in columns; a Chinese character is two places wide. */
public final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int character) {
    boolean wide =
        character >= 0x1100
            && (character <= 0x115f
                || character >= 0x2e80 && character <= 0xa4cf
                || character >= 0xac00 && character <= 0xd7a3
                || character >= 0xf900 && character <= 0xfaff
                || character >= 0xfe30 && character <= 0xfe6f
                || character >= 0xff00 && character <= 0xff60
                || character >= 0xffe0 && character <= 0xffe6);
    return wide ? 2 : 1;
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** At most this wide; what does not fit ends with an ellipsis. */
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int taken = 1;
    for (int character : text.codePoints().toArray()) {
      taken += width(character);
      if (taken > width) {
        break;
      }
      kept.appendCodePoint(character);
    }
    return kept.append('…').toString();
  }

  /** One line a row, each column as wide as its widest text. */
  static List<String> lines(List<List<String>> rows) {
    int count = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[count];
    rows.forEach(
        row ->
            IntStream.range(0, row.size())
                .forEach(
                    column -> widths[column] = Math.max(widths[column], width(row.get(column)))));
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      String[] cells = new String[row.size()];
      Arrays.setAll(cells, column -> padded(row.get(column), widths[column]));
      lines.add(String.join(GAP, cells).stripTrailing());
    }
    return lines;
  }
}
