package dev.thirdring.intake.ticketexport;

import dev.thirdring.intake.desk.TicketFilter;

/**
 * What is to be taken out.
 *
 * @param conditions the filter for the record, without whom it searched for
 * @param reason why customers must be readable; empty when they are masked
 */
record Export(
    TicketFilter filter,
    String conditions,
    Format format,
    Column.Heading heading,
    boolean byteOrderMark,
    boolean unmasked,
    String reason,
    String by) {

  /** Kind of file. */
  enum Format {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String type;
    private final String ending;

    Format(String type, String ending) {
      this.type = type;
      this.ending = ending;
    }

    String type() {
      return type;
    }

    String ending() {
      return ending;
    }
  }
}
