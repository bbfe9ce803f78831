package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Rung;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** The limits in force. */
public interface ApprovalLimits {

  /** Who decides, and after how long they are reminded. */
  record Rule(List<Rung> ladder, Duration remindAfter) {}

  Uni<Rule> on(long minorUnits, String currency);
}
