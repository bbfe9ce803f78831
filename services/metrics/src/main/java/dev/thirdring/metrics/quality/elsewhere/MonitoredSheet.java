package dev.thirdring.metrics.quality.elsewhere;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV of monitored calls as spreadsheets save it: UTF-8 or GB18030, commas, semicolons or tabs.
 */
final class MonitoredSheet {
  static final int LINES_MAX = 5000;
  private static final Charset CHINESE = Charset.forName("GB18030");

  private MonitoredSheet() {}

  static List<MonitoredLine> read(byte[] file) {
    String text = text(file);
    List<MonitoredLine> lines = new ArrayList<>();
    Map<Column, Integer> places = null;
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new StringReader(text))
            .setFormat(CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get())
            .get()) {
      for (CSVRecord cells : parser) {
        if (places == null) {
          places = places(cells.toList());
          continue;
        }
        MonitoredLine line = line(cells, places);
        if (!line.isEmpty() && !line.isExample()) {
          lines.add(line);
        }
        if (lines.size() > LINES_MAX) {
          throw wrong("must hold at most " + LINES_MAX + " rows");
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw wrong("must be a CSV whose quotes are closed");
    }
    if (places == null) {
      throw wrong("must hold a heading and a row for each call");
    }
    return lines;
  }

  /** With a byte order mark, by which spreadsheets know UTF-8. */
  static byte[] template() {
    String text =
        "\uFEFF"
            + CSVFormat.RFC4180.format(
                Arrays.stream(Column.values()).map(Column::heading).toArray())
            + "\r\n"
            + CSVFormat.RFC4180.format(
                Arrays.stream(Column.values()).map(Column::example).toArray())
            + "\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<Column, Integer> places(List<String> cells) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int place = 0; place < cells.size(); place++) {
      int at = place;
      Column.headed(cells.get(place)).ifPresent(column -> places.putIfAbsent(column, at));
    }
    if (!places.containsKey(Column.REFERENCE) || !places.containsKey(Column.SCORE)) {
      throw wrong(
          "row 1 must hold the headings "
              + Arrays.stream(Column.values())
                  .map(Column::heading)
                  .collect(Collectors.joining(", ")));
    }
    return places;
  }

  private static MonitoredLine line(CSVRecord cells, Map<Column, Integer> places) {
    Map<Column, String> told = new EnumMap<>(Column.class);
    places.forEach(
        (column, place) -> told.put(column, place < cells.size() ? cells.get(place) : ""));
    return new MonitoredLine(cells.getRecordNumber(), told);
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(file, CHINESE);
    }
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  private static ProblemException wrong(String allowed) {
    return new ProblemException(Problem.invalid("file", allowed));
  }
}
