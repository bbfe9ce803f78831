package dev.thirdring.metrics.report.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.figure.model.Target;
import dev.thirdring.metrics.report.model.Chart;
import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.metrics.report.model.Rhythm;
import dev.thirdring.metrics.report.model.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;

/** One report, and what each writer makes of it. */
@Tag("M4")
class WrittenReportTest {
  private static final Report REPORT =
      new Report(
          new Name("客户服务指标周报", "Weekly figures"),
          ReportPeriod.of(Rhythm.WEEK, LocalDate.of(2026, 11, 25)),
          "Asia/Shanghai",
          List.of(new Name("无分母的指标为空。", "Absent is empty.")),
          List.of(
              chart(new Name("服务水平", "Service level"), new Target(new BigDecimal("80"), null)),
              chart(
                  new Name("平均排队时间", "Time in queue"),
                  new Target(new BigDecimal("30"), new BigDecimal("90")))),
          List.of(
              new Table(
                  "all",
                  new Name("全部", "All together"),
                  List.of(
                      new Name("指标", "figure"),
                      new Name("分子", "numerator"),
                      new Name("数值", "value")),
                  List.of(
                      row(new Name("服务水平", "Service level"), 4L, new BigDecimal("66.67")),
                      row("=cmd|' /C calc'!A0", 0L, null))),
              new Table(
                  "tier",
                  new Name("客户等级", "Tier"),
                  List.of(
                      new Name("指标", "figure"),
                      new Name("分子", "numerator"),
                      new Name("数值", "value")),
                  List.of(row("vip", 7L, new BigDecimal("0.10"))))));

  @Test
  void aWorkbookHasNativeChartsThatDrawTheCellsBesideThem() throws IOException {
    byte[] file = XlsxReport.of(REPORT, Language.EN);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet charts = book.getSheet("Charts");
      List<XSSFChart> drawn = charts.getDrawingPatriarch().getCharts();
      assertEquals(2, drawn.size());
      assertEquals("Service level", drawn.get(0).getTitleText().toString());
      assertEquals(
          List.of("Charts!$B$2:$B$8", "Charts!$C$2:$C$8", "Charts!$D$2:$D$8"),
          ranges(drawn.get(0)));
      // the second block begins 22 rows below: it has a band, and so four lines
      assertEquals(
          List.of(
              "Charts!$B$24:$B$30",
              "Charts!$C$24:$C$30",
              "Charts!$D$24:$D$30",
              "Charts!$E$24:$E$30"),
          ranges(drawn.get(1)));
      assertEquals(
          "Charts!$A$24:$A$30", series(drawn.get(1)).getFirst().getCat().getStrRef().getF());
      assertEquals("11-23", charts.getRow(23).getCell(0).getStringCellValue());
      assertEquals(60.5, charts.getRow(23).getCell(1).getNumericCellValue());
      assertNull(charts.getRow(25).getCell(1), "absent is no cell, and so no 0 in the chart");
      assertEquals(90, charts.getRow(23).getCell(4).getNumericCellValue());

      XSSFSheet all = book.getSheet("All together");
      assertEquals("numerator", all.getRow(1).getCell(1).getStringCellValue());
      assertEquals(66.67, all.getRow(2).getCell(2).getNumericCellValue());
      assertNull(all.getRow(3).getCell(2));
      assertEquals(0.10, book.getSheet("Tier").getRow(2).getCell(2).getNumericCellValue());
    }
  }

  @Test
  void aPdfIsReadInChineseAndCarriesItsFont() throws IOException {
    byte[] file = PdfReport.of(REPORT, Language.ZH);
    keep("report.pdf", file);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String text = new PDFTextStripper().getText(pdf);
      for (String words :
          List.of("客户服务指标周报 2026-W48", "2026-11-23 – 2026-11-29", "服务水平", "66.67", "客户等级")) {
        assertTrue(text.contains(words), words + " in " + text);
      }
      for (var name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertTrue(font.isEmbedded() && font.getName().contains("+"), font.getName());
      }
      assertTrue(file.length < 100_000, "a subset is embedded: " + file.length);
    }
  }

  @Test
  void whatTheFontDoesNotHaveIsSeenAsMissing() {
    assertEquals("王〓 a", PdfFont.shown("王\uD842\uDFB7 a"));
    assertEquals("客户 ≥ 80 %", PdfFont.shown("客户 ≥ 80 %"));
  }

  @Test
  void aCsvHoldsTablesOfTheSameColumnsOrTheOneAskedFor() throws IOException {
    List<CSVRecord> rows = csv(CsvReport.of(REPORT, Language.ZH, Optional.empty()));
    assertEquals(List.of("指标", "分子", "数值"), rows.getFirst().toList());
    assertEquals(List.of("服务水平", "4", "66.67"), rows.get(1).toList());
    assertEquals(List.of("'=cmd|' /C calc'!A0", "0", ""), rows.get(2).toList());
    assertEquals(List.of("vip", "7", "0.10"), rows.get(3).toList());
    assertEquals(2, csv(CsvReport.of(REPORT, Language.EN, Optional.of("tier"))).size());
  }

  @Test
  void jsonKeepsNumbersAsNumbers() throws IOException {
    JsonNode told =
        new ObjectMapper().readTree(JsonReport.of(REPORT, Language.EN, new ObjectMapper()));
    assertEquals("2026-W48", told.path("period").asText());
    assertEquals(66.67, told.at("/tables/0/rows/0/2").asDouble());
    assertTrue(told.at("/tables/0/rows/1/2").isNull());
  }

  @Test
  void longTablesAreCutOnPaperOnly() throws IOException {
    List<List<Object>> rows =
        IntStream.range(0, 3000).mapToObj(i -> row("工单 " + i, (long) i, BigDecimal.ONE)).toList();
    Report tickets =
        new Report(
            new Name("受理", "Tickets"),
            ReportPeriod.of(Rhythm.MONTH, LocalDate.of(2026, 11, 1)),
            "UTC",
            List.of(),
            List.of(),
            List.of(
                new Table(
                    "t", new Name("表", "Table"), REPORT.tables().getFirst().columns(), rows)));
    try (PDDocument pdf = Loader.loadPDF(PdfReport.of(tickets, Language.ZH))) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("工单 1999") && !text.contains("工单 2000"));
      assertTrue(text.contains("仅列前 2000 行"));
    }
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(XlsxReport.of(tickets, Language.ZH)))) {
      assertEquals("工单 2999", book.getSheet("表").getRow(3001).getCell(0).getStringCellValue());
    }
  }

  private static List<String> ranges(XSSFChart chart) {
    return series(chart).stream().map(one -> one.getVal().getNumRef().getF()).toList();
  }

  private static List<CTLineSer> series(XSSFChart chart) {
    return chart.getCTChart().getPlotArea().getLineChartArray(0).getSerList();
  }

  private static List<CSVRecord> csv(byte[] file) throws IOException {
    String text = new String(file, StandardCharsets.UTF_8);
    assertEquals('\uFEFF', text.charAt(0));
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }

  /** To be looked at. */
  private static void keep(String name, byte[] file) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reports-to-look-at"));
    Files.write(folder.resolve(name), file);
  }

  private static Chart chart(Name title, Target target) {
    return new Chart(
        title,
        new Name("%", "%"),
        List.of("11-23", "11-24", "11-25", "11-26", "11-27", "11-28", "11-29"),
        numbers("60.5", "72", null, "81.25", "88", "79", "90"),
        numbers("50", "61", "65", "70", "75.5", null, null),
        target);
  }

  private static List<BigDecimal> numbers(String... texts) {
    return Arrays.stream(texts).map(text -> text == null ? null : new BigDecimal(text)).toList();
  }

  private static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }
}
