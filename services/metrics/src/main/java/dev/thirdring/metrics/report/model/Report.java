package dev.thirdring.metrics.report.model;

import dev.thirdring.metrics.figure.model.Name;
import java.util.List;

/**
 * A report before it is written, whatever it is written as.
 *
 * @param notes what whoever reads it must know
 */
public record Report(
    Name title,
    ReportPeriod period,
    String zone,
    List<Name> notes,
    List<Chart> charts,
    List<Table> tables) {
  public Report {
    notes = List.copyOf(notes);
    charts = List.copyOf(charts);
    tables = List.copyOf(tables);
  }
}
