package dev.thirdring.intake.dealer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.intake.dealer.model.ReportColumn;
import dev.thirdring.intake.dealer.model.ReportKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I8")
class SheetsTest {
  private static final String HEADING = "单号,日期,产品,客户电话\n";

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void theTemplatesAreReadAndTheirExampleIsNoReport(ReportKind kind) {
    assertEquals(List.of(), Sheets.read(kind, SheetTemplate.csv(kind)));
    assertEquals(List.of(), Sheets.read(kind, SheetTemplate.xlsx(kind)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsACsvAsSpreadsheetsSaveIt(String charset) {
    String semicolons = (HEADING + "A-1,2026/11/2,整车,13800138000\n\n").replace(',', ';');
    List<SheetLine> lines = read(semicolons + "A-2;;;", Charset.forName(charset));
    assertEquals(List.of(2L, 4L), lines.stream().map(SheetLine::row).toList());
    assertEquals("整车", lines.getFirst().values().get(ReportColumn.PRODUCT));
  }

  @Test
  void readsNumbersAndDatesOfAWorkbookAsPeopleSeeThem() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("s");
      List<String> heading = List.of("Reference", "Date", "Product", "Customer phone", "金额");
      for (int place = 0; place < heading.size(); place++) {
        sheet.value(0, place, heading.get(place));
      }
      sheet.value(2, 0, 1042);
      sheet.value(2, 1, LocalDate.of(2026, 11, 2));
      sheet.style(2, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
      sheet.value(2, 2, "vehicle");
      sheet.value(2, 3, 13800138000L);
      sheet.value(2, 4, 1299.5);
    }
    SheetLine line = Sheets.read(ReportKind.PURCHASE, file.toByteArray()).getFirst();
    assertEquals(3, line.row());
    assertEquals("1042", line.reference());
    assertEquals("2026-11-02", line.values().get(ReportColumn.DATE));
    assertEquals("13800138000", line.values().get(ReportColumn.CUSTOMER_PHONE));
    assertEquals("1299.5", line.values().get(ReportColumn.AMOUNT));
  }

  @Test
  void saysWhichHeadingsItKnows() {
    String unknown = refusal("单号,日期,产品,星座\nA,2026-11-02,vehicle,Leo\n");
    assertTrue(unknown.contains("unknown: 星座") && unknown.contains("客户电话 Customer phone"), unknown);
    assertTrue(refusal("单号,日期\n").contains("产品 Product"));
    assertTrue(refusal("单号,日期,产品,Date\n").contains("twice"));
    assertTrue(refusal("单号,日期,产品,故障\n").contains("unknown: 故障"), "no fault of a purchase");
    refusal("");
    refusal(HEADING + "\"never closed");
  }

  @Test
  void takesNoMoreRowsThanItSays() {
    String row = "A,2026-11-02,vehicle,13800138000\n";
    assertEquals(5000, read(HEADING + row.repeat(5000), StandardCharsets.UTF_8).size());
    assertTrue(refusal(HEADING + row.repeat(5001)).contains("5000"));
  }

  @Test
  void aWorkbookThatIsNoneOrUnpacksWithoutEndIsRefused() throws IOException {
    byte[] broken = {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9};
    assertThrows(UnreadableSheetException.class, () -> Sheets.read(ReportKind.PURCHASE, broken));
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] spaces = new byte[1 << 20];
      for (int i = 0; i < 65; i++) {
        zip.write(spaces);
      }
    }
    assertTrue(bomb.size() < Sheets.BYTES_MAX);
    assertTrue(
        assertThrows(
                UnreadableSheetException.class,
                () -> Sheets.read(ReportKind.PURCHASE, bomb.toByteArray()))
            .getMessage()
            .contains("64 MiB"));
  }

  private static String refusal(String csv) {
    return assertThrows(
            UnreadableSheetException.class, () -> read(csv, StandardCharsets.UTF_8), csv)
        .getMessage();
  }

  private static List<SheetLine> read(String csv, Charset charset) {
    return Sheets.read(ReportKind.PURCHASE, csv.getBytes(charset));
  }
}
