package dev.thirdring.metrics.report.kept;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.SalesReportEntry;
import dev.thirdring.contracts.intake.SalesReportEntryAnswered;
import dev.thirdring.contracts.intake.SalesReportGrade;
import dev.thirdring.contracts.intake.SalesReportGraded;
import dev.thirdring.contracts.intake.SalesReportSection;
import dev.thirdring.contracts.intake.SalesReportTaken;
import dev.thirdring.metrics.TellsDays;
import dev.thirdring.metrics.WorkedDay;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports of a worked day and of worked ten days, as worked out by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ReportTablesIT {
  @Inject Pool pool;

  @Test
  @Tag("M4")
  void theServiceTrackingTableHasARowATicketAndASumADepartment() throws IOException {
    List<WorkedDay.Event> events = WorkedDay.on(LocalDate.of(2018, 2, 12));
    TellsDays days = new TellsDays(pool);
    days.tell(events);
    days.awaitFacts(events);

    List<CSVRecord> rows = csv("SERVICE_TRACKING", "2018-02", "");
    assertEquals(12, rows.size(), "a heading and eleven tickets");
    assertEquals(
        "TR-t1|2018-02-12 08:00|telephone|complaint||||vip|||2018-02-12 08:00|是|2018-02-12"
            + " 08:05|是|||",
        line(rows, "TR-t1"));
    assertEquals(
        "TR-t3|2018-02-12 09:30|email|complaint||||standard|billing|2018-02-12 17:00"
            + "|2018-02-12 16:00|是|2018-02-12 18:10|是|USD 12.00|非常满意|",
        line(rows, "TR-t3"));
    assertEquals(
        "TR-t4|2018-02-12 10:00|telephone|complaint||||vip|network-quality|2018-02-12 14:00"
            + "|2018-02-12 15:30|否|||CNY 25.50|不满意|",
        line(rows, "TR-t4"));
    // passed on: the department that has it now; nobody answered, and the customer was not reached
    assertEquals(
        "TR-t5|2018-02-12 11:00|web-chat|complaint||||premium|value-added|2018-02-12 18:00"
            + "||否|||CNY 50.00|未接通|1",
        line(rows, "TR-t5"));

    List<CSVRecord> sums = csv("SERVICE_TRACKING", "2018-02", "&table=departments");
    // tickets, answered, on time, late, open, settled, compensated, reached, satisfied, repeated
    assertEquals("billing|2|2|2|0|0|1|1|2|2|0", line(sums, "billing"));
    assertEquals("value-added|1|0|0|1|0|0|1|0|0|1", line(sums, "value-added"));

    byte[] xlsx = file("SERVICE_TRACKING", "2018-02", "XLSX");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      XSSFSheet tickets = book.getSheet("受理明细");
      assertEquals(12, tickets.getLastRowNum(), "a title, a heading and eleven tickets");
      assertEquals(2, book.getSheet("按部门汇总").getRow(3).getCell(1).getNumericCellValue());
    }
    try (PDDocument pdf = Loader.loadPDF(file("SERVICE_TRACKING", "2018-02", "PDF"))) {
      String text = new PDFTextStripper().getText(pdf);
      assertTrue(text.contains("客户服务受理跟踪反馈表 2018-02") && text.contains("network-quality"), text);
    }
  }

  @Test
  @Tag("M4")
  void aDaysReportShowsTheFiguresWithTheDayBefore() throws IOException {
    List<WorkedDay.Event> events = WorkedDay.on(LocalDate.of(2018, 6, 13));
    TellsDays days = new TellsDays(pool);
    days.tell(events);
    days.awaitFacts(events);
    List<CSVRecord> rows = csv("FIGURES_DAY", "2018-06-13", "");
    CSVRecord onTheSpot =
        rows.stream()
            .filter(row -> row.get(0).isEmpty() && row.get(2).equals("on_the_spot"))
            .findFirst()
            .orElseThrow();
    // 2 of 6 complaints of the day; the day before there was one, not settled on the spot
    assertEquals(
        List.of("2", "6", "33.33", "%", "0.00", "33.33", "80.00", "", "否"),
        onTheSpot.toList().subList(5, 14));
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(file("FIGURES_DAY", "2018-06-13", "XLSX")))) {
      assertTrue(book.getSheet("图表").getDrawingPatriarch().getCharts().size() >= 4);
      int first = rowOf(book.getSheet("图表"), "投诉现场解决率");
      assertEquals("08:00", book.getSheet("图表").getRow(first + 9).getCell(0).getStringCellValue());
      assertEquals(100, book.getSheet("图表").getRow(first + 9).getCell(1).getNumericCellValue());
    }
  }

  @Test
  @Tag("I15")
  void tenDaysReportsAreTablesInAnyOrderOfWhatIsHeard() throws IOException {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID question = UUID.randomUUID();
    UUID price = UUID.randomUUID();
    Instant at = Instant.parse("2018-03-21T01:00:00Z");
    try (EventProbe probe = new EventProbe()) {
      // heard before the report that it is of; then twice
      tell(probe, first, new SalesReportEntryAnswered(first, question, "agent1", at));
      tell(
          probe,
          first,
          new SalesReportGraded(first, SalesReportGrade.GOOD, "boss", at.plusSeconds(60)));
      tell(probe, first, new SalesReportGraded(first, SalesReportGrade.POOR, "boss", at));
      for (int twice = 0; twice < 2; twice++) {
        tell(
            probe,
            first,
            new SalesReportTaken(
                first,
                "s-1",
                "CN-SH",
                "2018-03-2",
                at,
                false,
                List.of(
                    new SalesReportEntry(question, SalesReportSection.QUESTION),
                    new SalesReportEntry(price, SalesReportSection.COMPETITOR_PRICE))));
      }
      tell(
          probe,
          second,
          new SalesReportTaken(
              second,
              "s-2",
              null,
              "2018-03-2",
              at,
              true,
              List.of(new SalesReportEntry(UUID.randomUUID(), SalesReportSection.QUESTION))));
    }
    Awaitility.await("both reports")
        .atMost(Duration.ofSeconds(60))
        .until(() -> csv("SALES_TEN_DAYS", "2018-03-2", "&table=salespeople").size() == 3);
    assertTables();
  }

  private static void assertTables() throws IOException {
    List<CSVRecord> kinds = csv("SALES_TEN_DAYS", "2018-03-2", "&table=kinds");
    assertEquals("问题|2|1|1", line(kinds, "问题"));
    assertEquals("竞争对手价格|1|0|1", line(kinds, "竞争对手价格"));
    assertEquals("建议|0|0|0", line(kinds, "建议"));
    List<CSVRecord> people = csv("SALES_TEN_DAYS", "2018-03-2", "&table=salespeople");
    assertEquals("|s-2|否||1|0|1", String.join("|", people.get(1).toList()));
    assertEquals("CN-SH|s-1|是|良|2|1|1", line(people, "CN-SH"));
    List<CSVRecord> branches = csv("SALES_TEN_DAYS", "2018-03-2", "&table=branches");
    assertEquals("CN-SH|1|1|2|1|1", line(branches, "CN-SH"));
    List<CSVRecord> grades = csv("SALES_TEN_DAYS", "2018-03-2", "&table=grades");
    assertEquals("良|1", line(grades, "良"));
    assertEquals("差|0", line(grades, "差"));
    assertEquals("未评级|1", line(grades, "未评级"));
    as("analyst")
        .get("/reports/view?kind=SALES_TEN_DAYS&period=2018-03-2&format=JSON&language=EN")
        .then()
        .statusCode(200)
        .body("title", equalTo("Ten-day reports of sales"))
        .body("tables.code", contains("kinds", "salespeople", "branches", "grades"));
  }

  private static void tell(EventProbe probe, UUID report, Record event) {
    probe.publish(UUID.randomUUID().toString(), report.toString(), event);
  }

  private static String line(List<CSVRecord> rows, String first) {
    return rows.stream()
        .filter(row -> row.get(0).equals(first))
        .findFirst()
        .map(row -> String.join("|", row.toList()))
        .orElseThrow(() -> new AssertionError(first + " in " + rows));
  }

  private static List<CSVRecord> csv(String kind, String period, String more) throws IOException {
    String text =
        as("analyst")
            .get("/reports/view?kind=" + kind + "&period=" + period + "&format=CSV" + more)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return CSVFormat.RFC4180.parse(new StringReader(text.replace("\uFEFF", ""))).getRecords();
  }

  private static byte[] file(String kind, String period, String format) {
    return as("analyst")
        .get("/reports/view?kind=" + kind + "&period=" + period + "&format=" + format)
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer " + Tokens.of("somebody", role));
  }

  private static int rowOf(Sheet sheet, String title) {
    for (Row row : sheet) {
      Cell cell = row.getCell(0);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().contains(title)) {
        return row.getRowNum();
      }
    }
    throw new AssertionError("no chart of " + title);
  }
}
