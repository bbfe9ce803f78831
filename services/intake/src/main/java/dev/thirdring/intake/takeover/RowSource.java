package dev.thirdring.intake.takeover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a file row by row, holding one row at a time. */
final class RowSource {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private RowSource() {}

  /** Rows of a CSV with a header; a row that does not fit the header is empty. */
  static Iterator<Optional<Map<String, String>>> csv(Reader reader) throws IOException {
    BufferedReader buffered = new BufferedReader(reader);
    skipByteOrderMark(buffered);
    CSVParser parser = CSVParser.builder().setReader(buffered).setFormat(CSV).get();
    return parser.stream()
        .map(
            row ->
                row.isConsistent()
                    ? Optional.of(row.toMap())
                    : Optional.<Map<String, String>>empty())
        .iterator();
  }

  /** Rows of NDJSON: an object a line with plain values; other lines are empty. */
  static Iterator<Optional<Map<String, String>>> ndjson(Reader reader, ObjectMapper json) {
    Stream<String> lines = new BufferedReader(reader).lines();
    return lines.filter(line -> !line.isBlank()).map(line -> row(line, json)).iterator();
  }

  private static Optional<Map<String, String>> row(String line, ObjectMapper json) {
    try {
      return Optional.ofNullable(json.readValue(line, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }
}
