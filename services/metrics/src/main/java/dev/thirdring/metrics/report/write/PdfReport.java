package dev.thirdring.metrics.report.write;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.report.model.Chart;
import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.Table;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** A report as a PDF to print: charts first, then tables with their heading on every page. */
final class PdfReport {
  /** More are for a spreadsheet, not for paper. */
  static final int ROWS_MAX = 2000;

  private static final float MARGIN = 28;
  private static final float CHART_HEIGHT = 150;
  private static final float GAP = 8;
  private static final int AT_ONCE = 200;
  private static final Color HEADING = new Color(0xee, 0xf1, 0xf4);
  private static final Color LINE = new Color(0xc9, 0xcf, 0xd6);

  private final Language language;
  private final Document document =
      new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final PdfWriter writer = PdfWriter.getInstance(document, file);

  private PdfReport(Language language) {
    this.language = language;
  }

  static byte[] of(Report report, Language language) {
    PdfReport pdf = new PdfReport(language);
    String title = language.of(report.title()) + " " + report.period().code();
    pdf.writer.setPageEvent(new PageNumbers(title));
    pdf.document.open();
    pdf.document.addTitle(title);
    pdf.document.add(pdf.line(title, 16));
    pdf.document.add(
        pdf.line(
            language.of(Words.PERIOD)
                + " "
                + report.period().first()
                + " – "
                + report.period().end().minusDays(1)
                + " · "
                + language.of(Words.ZONE)
                + " "
                + report.zone(),
            9));
    report.notes().forEach(note -> pdf.document.add(pdf.line(language.of(note), 8)));
    pdf.charts(report.charts());
    report.tables().forEach(pdf::table);
    pdf.document.close();
    return pdf.file.toByteArray();
  }

  private void charts(List<Chart> charts) {
    if (charts.isEmpty()) {
      return;
    }
    PdfPTable grid = new PdfPTable(2);
    grid.setWidthPercentage(100);
    grid.setSpacingBefore(GAP);
    float width = (document.right() - document.left()) / 2 - GAP;
    for (Chart chart : charts) {
      PdfPCell cell = new PdfPCell();
      cell.setBorderColor(LINE);
      cell.setPadding(4);
      cell.addElement(line(language.of(chart.title()) + " · " + language.of(chart.unit()), 9));
      cell.addElement(PdfChart.of(chart, writer.getDirectContent(), width, CHART_HEIGHT));
      cell.addElement(legend(chart));
      grid.addCell(cell);
    }
    grid.completeRow();
    document.add(grid);
  }

  private Paragraph legend(Chart chart) {
    Paragraph legend = new Paragraph();
    legend.add(new Phrase("— " + language.of(Words.VALUE) + "   ", font(7, PdfChart.VALUE)));
    legend.add(new Phrase("— " + language.of(Words.BEFORE) + "   ", font(7, PdfChart.BEFORE)));
    if (chart.target() != null) {
      String range =
          (chart.target().atLeast() == null ? "" : " ≥ " + chart.target().atLeast().toPlainString())
              + (chart.target().atMost() == null
                  ? ""
                  : " ≤ " + chart.target().atMost().toPlainString());
      legend.add(
          new Phrase(
              "■ " + language.of(Words.TARGET) + range, font(7, new Color(0x5a, 0x9a, 0x5a))));
    }
    return legend;
  }

  private void table(Table table) {
    document.add(line(language.of(table.title()), 11));
    PdfPTable grid = new PdfPTable(widths(table));
    grid.setWidthPercentage(100);
    grid.setSpacingBefore(4);
    grid.setSpacingAfter(GAP);
    grid.setHeaderRows(1);
    grid.setComplete(false);
    table.columns().forEach(column -> grid.addCell(cell(language.of(column), HEADING, false)));
    int written = 0;
    for (List<Object> row : table.rows().stream().limit(ROWS_MAX).toList()) {
      row.forEach(
          value -> grid.addCell(cell(Words.text(value, language), null, value instanceof Number)));
      if (++written % AT_ONCE == 0) {
        document.add(grid);
      }
    }
    grid.setComplete(true);
    document.add(grid);
    if (table.rows().size() > ROWS_MAX) {
      Name cut =
          new Name(
              "仅列前 " + ROWS_MAX + " 行，全部见 CSV 或 XLSX",
              "The first " + ROWS_MAX + " rows; all of them in CSV or XLSX");
      document.add(line(language.of(cut), 8));
    }
  }

  /** As wide as what stands in the columns, within limits. */
  private float[] widths(Table table) {
    float[] widths = new float[table.columns().size()];
    for (int place = 0; place < widths.length; place++) {
      int column = place;
      float widest =
          (float)
              table.rows().stream()
                  .limit(AT_ONCE)
                  .mapToDouble(
                      row -> PdfFont.BASE.getWidthPoint(Words.text(row.get(column), language), 7))
                  .max()
                  .orElse(0);
      float heading = PdfFont.BASE.getWidthPoint(language.of(table.columns().get(place)), 7) / 2;
      widths[place] = Math.clamp(Math.max(widest, heading) + 6, 24, 160);
    }
    return widths;
  }

  private PdfPCell cell(String text, Color background, boolean number) {
    PdfPCell cell = new PdfPCell(new Phrase(PdfFont.shown(text), font(7, Color.BLACK)));
    cell.setBorderColor(LINE);
    cell.setBorderWidth(0.4f);
    cell.setPadding(2.5f);
    cell.setBackgroundColor(background);
    cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }

  private Paragraph line(String text, float size) {
    Paragraph line = new Paragraph(PdfFont.shown(text), font(size, Color.BLACK));
    line.setSpacingBefore(2);
    return line;
  }

  private static Font font(float size, Color color) {
    return new Font(PdfFont.BASE, size, Font.NORMAL, color);
  }

  /** Which report and which page, at the foot. */
  private static final class PageNumbers extends PdfPageEventHelper {
    private final String title;

    PageNumbers(String title) {
      this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      ColumnText.showTextAligned(
          writer.getDirectContent(),
          Element.ALIGN_RIGHT,
          new Phrase(
              PdfFont.shown(title) + " · " + writer.getPageNumber(), font(7, Color.DARK_GRAY)),
          document.right(),
          document.bottom() - 14,
          0);
    }
  }
}
