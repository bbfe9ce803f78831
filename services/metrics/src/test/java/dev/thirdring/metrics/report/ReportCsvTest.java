package dev.thirdring.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M4")
class ReportCsvTest {
  @Test
  void textFromEventsIsNoFormula() {
    assertEquals("'=HYPERLINK(1)", ReportCsv.harmless("=HYPERLINK(1)"));
    assertEquals("'@x", ReportCsv.harmless("@x"));
    assertEquals("first-reply", ReportCsv.harmless("first-reply"));
    assertEquals(null, ReportCsv.harmless(null));
  }
}
