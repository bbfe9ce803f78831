package dev.thirdring.intake.dealer;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV as spreadsheets save it: UTF-8 or GB18030, separated by commas, semicolons or tabs,
 * whatever the machine's region makes of it.
 */
final class CsvSheet {
  private static final Charset CHINESE = Charset.forName("GB18030");

  private CsvSheet() {}

  /** Gives each line with its number, from 1. */
  static void read(byte[] file, BiConsumer<Long, List<String>> line) {
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
      for (CSVRecord cells : parser) {
        line.accept(cells.getRecordNumber(), cells.toList());
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UnreadableSheetException("must be a CSV whose quotes are closed");
    }
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
