package dev.thirdring.intake.ticketexport;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV by RFC 4180 in UTF-8. What a spreadsheet would take for a formula begins with an apostrophe.
 */
final class CsvSheet implements Sheet {
  private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";
  private final CSVPrinter printer;

  /**
   * @param byteOrderMark begins the file with one, for spreadsheets that take it for another
   *     character set otherwise
   */
  CsvSheet(OutputStream out, boolean byteOrderMark) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (byteOrderMark) {
      writer.write('\uFEFF');
    }
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  @Override
  public void add(List<String> cells) throws IOException {
    printer.printRecord(cells.stream().map(CsvSheet::harmless));
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }

  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
