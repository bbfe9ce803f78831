package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportColumn;
import java.util.Map;

/** A line of a sheet below its heading, as typed. */
record SheetLine(long row, Map<ReportColumn, String> values) {

  String reference() {
    return values.getOrDefault(ReportColumn.REFERENCE, "");
  }

  boolean isEmpty() {
    return values.values().stream().allMatch(String::isBlank);
  }

  /** The line that the template shows how to fill in. */
  boolean isExample() {
    return reference().strip().equals(ReportColumn.REFERENCE.example());
  }
}
