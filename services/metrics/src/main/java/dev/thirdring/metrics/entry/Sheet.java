package dev.thirdring.metrics.entry;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The columns of a sheet, and how a file of it is read: UTF-8 or GB18030, separated by commas,
 * semicolons or tabs, whatever the machine's region makes of it.
 */
public record Sheet(List<Column> columns) {
  public static final int ROWS_MAX = 5000;
  public static final int BYTES_MAX = 5 << 20;
  public static final String CSV = "text/csv";
  private static final Charset CHINESE = Charset.forName("GB18030");

  public Sheet {
    columns = List.copyOf(columns);
  }

  /** Fails with {@link UnreadableSheetException}, which says what a sheet must be. */
  public List<SheetLine> read(byte[] file) {
    return parsed(file, this::rows);
  }

  /**
   * Reads somebody else's file: under any headings, each row translated into this sheet's columns.
   *
   * @param translate heading → cell, to column's code → cell
   */
  public List<SheetLine> read(byte[] file, UnaryOperator<Map<String, String>> translate) {
    return parsed(file, parser -> translated(parser, translate));
  }

  private static List<SheetLine> parsed(byte[] file, Function<CSVParser, List<SheetLine>> reading) {
    if (file.length == 0 || file.length > BYTES_MAX) {
      throw new UnreadableSheetException("must have 1 to " + BYTES_MAX + " bytes");
    }
    String text = text(file);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator(text))
            .setTrailingData(true)
            .setIgnoreEmptyLines(false)
            .get();
    try (Reader reader = new StringReader(text);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      return reading.apply(parser);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UnreadableSheetException("must be a CSV whose quotes are closed");
    }
  }

  /** With a byte order mark, by which spreadsheets know UTF-8. */
  public byte[] template() {
    CSVFormat format = CSVFormat.RFC4180;
    String text =
        "\uFEFF"
            + format.format(columns.stream().map(Column::header).toArray())
            + "\r\n"
            + format.format(columns.stream().map(Column::example).toArray())
            + "\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<SheetLine> rows(CSVParser parser) {
    List<SheetLine> rows = new ArrayList<>();
    Optional<Map<Column, Integer>> places = Optional.empty();
    for (CSVRecord cells : parser) {
      if (places.isEmpty()) {
        places = Optional.of(places(cells.toList()));
        continue;
      }
      SheetLine row = row(cells, places.get());
      if (row.isEmpty() || isExample(row)) {
        continue;
      }
      add(rows, row);
    }
    return atLeastOne(rows);
  }

  private static List<SheetLine> translated(
      CSVParser parser, UnaryOperator<Map<String, String>> translate) {
    List<SheetLine> rows = new ArrayList<>();
    List<String> heading = List.of();
    for (CSVRecord cells : parser) {
      if (heading.isEmpty()) {
        heading = cells.toList().stream().map(String::strip).toList();
        continue;
      }
      Map<String, String> theirs = new HashMap<>();
      for (int place = 0; place < heading.size(); place++) {
        theirs.putIfAbsent(heading.get(place), place < cells.size() ? cells.get(place) : "");
      }
      SheetLine row = new SheetLine(cells.getRecordNumber(), translate.apply(theirs));
      if (!row.isEmpty()) {
        add(rows, row);
      }
    }
    return atLeastOne(rows);
  }

  private static void add(List<SheetLine> rows, SheetLine row) {
    if (rows.size() == ROWS_MAX) {
      throw new UnreadableSheetException("must hold at most " + ROWS_MAX + " rows");
    }
    rows.add(row);
  }

  private static List<SheetLine> atLeastOne(List<SheetLine> rows) {
    if (rows.isEmpty()) {
      throw new UnreadableSheetException("must hold a heading and a row for each entry");
    }
    return rows;
  }

  private static SheetLine row(CSVRecord cells, Map<Column, Integer> places) {
    Map<String, String> values = new HashMap<>();
    places.forEach(
        (column, place) -> values.put(column.code(), place < cells.size() ? cells.get(place) : ""));
    return new SheetLine(cells.getRecordNumber(), values);
  }

  private boolean isExample(SheetLine row) {
    return columns.stream().allMatch(column -> row.text(column).equals(column.example()));
  }

  private Map<Column, Integer> places(List<String> heading) {
    Map<Column, Integer> places = new LinkedHashMap<>();
    for (int place = 0; place < heading.size(); place++) {
      String cell = heading.get(place);
      Optional<Column> column = columns.stream().filter(one -> one.isHeaded(cell)).findFirst();
      if (column.isEmpty() && !cell.isBlank()
          || column.isPresent() && places.put(column.get(), place) != null) {
        throw new UnreadableSheetException(headings());
      }
    }
    if (columns.stream().anyMatch(column -> column.needed() && !places.containsKey(column))) {
      throw new UnreadableSheetException(headings());
    }
    return places;
  }

  private String headings() {
    return "row 1 must hold each once: "
        + columns.stream()
            .map(column -> column.header() + (column.needed() ? "" : " (optional)"))
            .collect(Collectors.joining(", "));
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
    for (char separator : new char[] {'\t', ';'}) {
      if (first.indexOf(separator) >= 0) {
        return separator;
      }
    }
    return ',';
  }
}
