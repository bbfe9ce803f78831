package dev.thirdring.metrics.staff;

import dev.thirdring.metrics.entry.Cells;
import dev.thirdring.metrics.entry.Column;
import dev.thirdring.metrics.entry.Sheet;
import dev.thirdring.metrics.entry.SheetLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Employments as a sheet. */
final class StaffColumns {
  private static final Column AGENT = Column.needed("agent", "坐席", "Agent", "agent1");
  private static final Column JOINED = Column.needed("joinedOn", "入职日期", "Joined", "2026-03-01");
  private static final Column LEFT = Column.optional("leftOn", "离职日期", "Left", "2026-11-20");

  static final Sheet SHEET = new Sheet(List.of(AGENT, JOINED, LEFT));

  private StaffColumns() {}

  /** Absent where something cannot be read: then the row has problems. */
  static Optional<EmploymentRequest> read(SheetLine row) {
    Optional<String> agent =
        row.read(
            AGENT,
            text -> Optional.of(text).filter(name -> name.matches(EmploymentRequest.NAME)),
            EmploymentRequest.NAME_SAYS);
    Optional<LocalDate> joined = row.read(JOINED, Cells::date, "must be a day such as 2026-03-01");
    Optional<LocalDate> left = row.read(LEFT, Cells::date, "must be a day such as 2026-11-20");
    return row.problems().isEmpty()
        ? Optional.of(
            new EmploymentRequest(agent.orElseThrow(), joined.orElseThrow(), left.orElse(null)))
        : Optional.empty();
  }
}
