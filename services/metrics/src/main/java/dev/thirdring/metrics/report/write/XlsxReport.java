package dev.thirdring.metrics.report.write;

import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report as a workbook: charts of its own, and a sheet for each table, written as it is read. */
final class XlsxReport {
  private static final int ROWS_IN_MEMORY = 200;
  private static final int NARROW = 14 * 256;
  private static final int WIDE = 30 * 256;

  private final Language language;
  private final Workbook book;
  private final CellStyle bold;

  private XlsxReport(Workbook book, Language language) {
    this.book = book;
    this.language = language;
    Font font = book.createFont();
    font.setBold(true);
    bold = book.createCellStyle();
    bold.setFont(font);
  }

  static byte[] of(Report report, Language language) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XSSFWorkbook charts = new XSSFWorkbook()) {
      if (!report.charts().isEmpty()) {
        XlsxCharts.draw(report, language, charts);
      }
      try (SXSSFWorkbook book = new SXSSFWorkbook(charts, ROWS_IN_MEMORY)) {
        XlsxReport written = new XlsxReport(book, language);
        report.tables().forEach(table -> written.table(report, table));
        book.write(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file.toByteArray();
  }

  private void table(Report report, Table table) {
    Sheet sheet = book.createSheet(name(table));
    Row title = sheet.createRow(0);
    text(
            title,
            0,
            language.of(report.title())
                + " "
                + report.period().code()
                + " · "
                + language.of(table.title()))
        .setCellStyle(bold);
    Row heading = sheet.createRow(1);
    for (int place = 0; place < table.columns().size(); place++) {
      text(heading, place, language.of(table.columns().get(place))).setCellStyle(bold);
      sheet.setColumnWidth(place, isWide(table, place) ? WIDE : NARROW);
    }
    sheet.createFreezePane(0, 2);
    for (int line = 0; line < table.rows().size(); line++) {
      row(sheet.createRow(line + 2), table.rows().get(line));
    }
  }

  private void row(Row row, List<Object> values) {
    for (int place = 0; place < values.size(); place++) {
      Object value = values.get(place);
      if (value instanceof Long || value instanceof BigDecimal) {
        row.createCell(place).setCellValue(((Number) value).doubleValue());
      } else if (value != null) {
        text(row, place, Words.text(value, language));
      }
    }
  }

  private static Cell text(Row row, int place, String text) {
    Cell cell = row.createCell(place);
    cell.setCellValue(text);
    return cell;
  }

  private static boolean isWide(Table table, int place) {
    return table.rows().stream()
        .limit(50)
        .anyMatch(row -> Words.text(row.get(place), Language.EN).length() > 14);
  }

  private String name(Table table) {
    String wanted = WorkbookUtil.createSafeSheetName(language.of(table.title()));
    return book.getSheet(wanted) == null ? wanted : WorkbookUtil.createSafeSheetName(table.code());
  }
}
