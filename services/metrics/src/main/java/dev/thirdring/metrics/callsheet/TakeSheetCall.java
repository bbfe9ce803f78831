package dev.thirdring.metrics.callsheet;

import dev.thirdring.metrics.call.CallRefusedException;
import dev.thirdring.metrics.call.TakeCallSteps;
import dev.thirdring.metrics.caller.CallerPseudonyms;
import dev.thirdring.metrics.entry.RowAnswer;
import dev.thirdring.metrics.entry.SheetLine;
import dev.thirdring.platform.http.FieldProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Takes a row as the steps it stands for. */
@ApplicationScoped
class TakeSheetCall {
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofHours(1);

  private final TakeCallSteps takeCallSteps;
  private final CallerPseudonyms callers;
  private final Clock clock;

  TakeSheetCall(TakeCallSteps takeCallSteps, CallerPseudonyms callers, Clock clock) {
    this.takeCallSteps = takeCallSteps;
    this.callers = callers;
    this.clock = clock;
  }

  Uni<RowAnswer> take(SheetLine row, CallSheetMapping mapping) {
    Instant newest = clock.instant().plus(AHEAD);
    return CallColumns.read(
            row,
            text -> mapping.time(text).filter(at -> at.isAfter(OLDEST) && !at.isAfter(newest)),
            callers::of,
            mapping.isTellingRefusals())
        .map(
            call ->
                takeCallSteps
                    .take(call.steps())
                    .map(
                        taken ->
                            taken.taken() == 0 ? RowAnswer.alreadyThere(row) : RowAnswer.taken(row))
                    .onFailure(CallRefusedException.class)
                    .recoverWithItem(failure -> refused(row, (CallRefusedException) failure)))
        .orElseGet(() -> Uni.createFrom().item(RowAnswer.refused(row, row.problems())));
  }

  private static RowAnswer refused(SheetLine row, CallRefusedException failure) {
    return RowAnswer.refused(
        row,
        failure.reasons().values().stream()
            .map(reason -> new FieldProblem("callId", reason))
            .toList());
  }
}
