package dev.thirdring.metrics.report.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thirdring.metrics.report.model.Report;
import dev.thirdring.metrics.report.model.ReportPeriod;
import dev.thirdring.metrics.report.model.Rhythm;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.ProblemException;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M4")
class ReportTrackingTest {
  private static final ReportPeriod MAY = ReportPeriod.parse(Rhythm.MONTH, "2026-05").orElseThrow();

  @Test
  void aMonthWithAsManyTicketsAsAreAllowedIsThereWhole() {
    Report report = report(3);
    assertEquals(3, report.tables().getFirst().rows().size());
    assertEquals(3L, report.tables().getLast().rows().getFirst().get(1), "sum of the departments");
  }

  @Test
  void aMonthWithMoreIsRefusedRatherThanCut() {
    ProblemException refused = assertThrows(ProblemException.class, () -> report(4));
    assertEquals(400, refused.problem().status());
    assertEquals(
        List.of(new FieldProblem("period", "must hold at most 3 tickets")),
        refused.problem().errors());
  }

  private static Report report(int tickets) {
    TrackedTickets there =
        (from, to, rowsMax) ->
            Uni.createFrom().item(Collections.nCopies(Math.min(tickets, rowsMax), ticket()));
    return new ReportTracking(there, 3)
        .report(MAY, ZoneId.of("Asia/Shanghai"))
        .await()
        .indefinitely();
  }

  private static TrackedTicket ticket() {
    return new TrackedTicket(
        "T-1",
        Instant.parse("2026-05-04T01:00:00Z"),
        "PHONE",
        "COMPLAINT",
        null,
        null,
        null,
        "standard",
        "network",
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null);
  }
}
