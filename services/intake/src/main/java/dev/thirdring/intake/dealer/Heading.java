package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportColumn;
import dev.thirdring.intake.dealer.model.ReportKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first line of a sheet: which column holds what. */
record Heading(Map<ReportColumn, Integer> places) {
  private static final List<ReportColumn> NEEDED =
      List.of(ReportColumn.REFERENCE, ReportColumn.DATE, ReportColumn.PRODUCT);

  static Heading of(ReportKind kind, List<String> cells) {
    Map<ReportColumn, Integer> places = new EnumMap<>(ReportColumn.class);
    List<String> unknown = new ArrayList<>();
    for (int place = 0; place < cells.size(); place++) {
      String cell = cells.get(place) == null ? "" : cells.get(place);
      var column = ReportColumn.headed(cell).filter(ReportColumn.of(kind)::contains);
      if (column.isEmpty() && !cell.isBlank()) {
        unknown.add(cell.substring(0, Math.min(cell.length(), 40)));
      } else if (column.isPresent() && places.put(column.get(), place) != null) {
        throw new UnreadableSheetException("row 1 names " + column.get().header() + " twice");
      }
    }
    if (!unknown.isEmpty() || !places.keySet().containsAll(NEEDED)) {
      throw new UnreadableSheetException(
          "row 1 must hold the headings "
              + ReportColumn.of(kind).stream()
                  .map(ReportColumn::header)
                  .collect(Collectors.joining(", "))
              + (unknown.isEmpty() ? "" : "; unknown: " + String.join(", ", unknown)));
    }
    return new Heading(places);
  }

  SheetLine line(long row, List<String> cells) {
    Map<ReportColumn, String> values = new EnumMap<>(ReportColumn.class);
    places.forEach(
        (column, place) -> {
          String cell = place < cells.size() ? cells.get(place) : null;
          values.put(column, cell == null ? "" : cell);
        });
    return new SheetLine(row, values);
  }
}
