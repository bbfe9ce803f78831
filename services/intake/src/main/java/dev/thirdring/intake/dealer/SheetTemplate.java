package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportColumn;
import dev.thirdring.intake.dealer.model.ReportKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty sheet to fill in: headings in both languages and a row that shows how. */
final class SheetTemplate {
  private static final int COLUMN_WIDTH = 22;

  private SheetTemplate() {}

  /** With a byte order mark, by which spreadsheets know UTF-8. */
  static byte[] csv(ReportKind kind) {
    List<ReportColumn> columns = ReportColumn.of(kind);
    CSVFormat format = CSVFormat.RFC4180;
    String text =
        "\uFEFF"
            + format.format(columns.stream().map(ReportColumn::header).toArray())
            + "\r\n"
            + format.format(columns.stream().map(ReportColumn::example).toArray())
            + "\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] xlsx(ReportKind kind) {
    List<ReportColumn> columns = ReportColumn.of(kind);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Third Ring", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(kind == ReportKind.PURCHASE ? "购买" : "维修");
      for (int place = 0; place < columns.size(); place++) {
        sheet.value(0, place, columns.get(place).header());
        sheet.style(0, place).bold().set();
        sheet.value(1, place, columns.get(place).example());
        sheet.width(place, COLUMN_WIDTH);
      }
      sheet.freezePane(0, 1);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
