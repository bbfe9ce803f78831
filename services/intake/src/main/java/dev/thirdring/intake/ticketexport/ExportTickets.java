package dev.thirdring.intake.ticketexport;

import dev.thirdring.intake.customer.Masks;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the file while the tickets are read. */
@ApplicationScoped
class ExportTickets {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private final TicketReading reading;
  private final ZoneId zone;

  ExportTickets(
      TicketReading reading,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.reading = reading;
    this.zone = ZoneId.of(zone);
  }

  void write(Export export, OutputStream out) throws IOException {
    try (Sheet sheet = sheet(export, out)) {
      sheet.add(
          Arrays.stream(Column.values()).map(column -> column.heading(export.heading())).toList());
      reading.read(export.filter(), ticket -> sheet.add(cells(ticket, export.unmasked())));
    }
  }

  private static Sheet sheet(Export export, OutputStream out) throws IOException {
    return switch (export.format()) {
      case CSV -> new CsvSheet(out, export.byteOrderMark());
      case XLSX -> new XlsxSheet(out);
    };
  }

  private List<String> cells(Row ticket, boolean unmasked) {
    return Arrays.stream(Column.values())
        .map(column -> cell(column, ticket.getValue(column.ordinal()), unmasked))
        .toList();
  }

  private String cell(Column column, Object value, boolean unmasked) {
    return switch (value) {
      case null -> "";
      case OffsetDateTime at -> TIME.format(at.atZoneSameInstant(zone));
      case Boolean yes -> yes ? "是 yes" : "否 no";
      case String name when column == Column.CUSTOMER_NAME && !unmasked -> Masks.name(name);
      case String phone when column == Column.CUSTOMER_PHONE && !unmasked -> Masks.phone(phone);
      default -> value.toString();
    };
  }
}
