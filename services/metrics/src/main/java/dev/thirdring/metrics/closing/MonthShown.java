package dev.thirdring.metrics.closing;

import dev.thirdring.metrics.figure.FiguresShown;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closed month: what was kept of it, and what later events would have made of it. */
record MonthShown(
    Line closed,
    @Schema(description = "Edition of the time zones' rules, and how weeks are counted")
        String calendar,
    List<KeptLimit> limits,
    List<KeptDefinition> definitions,
    @Schema(description = "As they were when the month was closed") List<FiguresShown> tables,
    @Schema(description = "Figures that events after the closing would change")
        List<Difference> differences) {

  /** That a month was closed. */
  record Line(
      @Schema(examples = {"2026-11"}) String month,
      @Schema(examples = {"Asia/Shanghai"}) String zone,
      Instant closedAt,
      String closedBy,
      @Schema(description = "SHA-256 of the hash before it and of the canonical text") String hash,
      @Schema(description = "Empty for the first month") String previousHash) {
    static Line of(ClosedMonth month) {
      return new Line(
          month.month().toString(),
          month.zone(),
          month.closedAt(),
          month.closedBy(),
          month.hash(),
          month.previousHash());
    }
  }

  static MonthShown of(ClosedMonth month, List<FiguresShown> live) {
    MonthContent content = CanonicalText.read(month.content());
    return new MonthShown(
        Line.of(month),
        content.calendar(),
        content.limits(),
        content.definitions(),
        content.tables(),
        Difference.between(content.tables(), comparable(content, live)));
  }

  /** What was not kept at all does not differ: tables and figures that came into being later. */
  private static List<FiguresShown> comparable(MonthContent content, List<FiguresShown> live) {
    return live.stream()
        .filter(table -> content.tables().stream().anyMatch(kept -> kept.by() == table.by()))
        .toList();
  }
}
