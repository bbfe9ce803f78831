package dev.thirdring.metrics.call.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums of calls as one pass over all steps gives them, named as the view call_sum tells them. */
public final class ReckonedSums {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'+00'").withZone(ZoneOffset.UTC);

  private ReckonedSums() {}

  /** {@code tally|basis|level|at|tier|queue|agent|half second}. */
  public static Map<String, Long> of(Collection<CallStep> steps) {
    Map<String, Long> sums = new HashMap<>();
    for (List<CallStep> ofCall :
        steps.stream().collect(Collectors.groupingBy(CallStep::callId)).values()) {
      CallSums one = new CallSums();
      CallReckoning.of(ofCall).ifPresent(one::add);
      one.amounts()
          .forEach(
              (cell, amounts) -> {
                for (CallTally tally : CallTally.values()) {
                  add(sums, cell, tally, -1, amounts[tally.ordinal()]);
                }
              });
      one.waits()
          .forEach(
              (wait, count) -> add(sums, wait.cell(), wait.length(), wait.halfSecond(), count));
    }
    sums.values().removeIf(amount -> amount == 0);
    return sums;
  }

  private static void add(
      Map<String, Long> sums, Cell cell, Enum<?> tally, int halfSecond, long amount) {
    add(sums, "ARRIVAL", cell.arrived(), cell.place(), tally + "|" + halfSecond, amount);
    add(sums, "ANSWER", cell.answered(), cell.place(), tally + "|" + halfSecond, amount);
    add(sums, "END", cell.ended(), cell.place(), tally + "|" + halfSecond, amount);
  }

  private static void add(
      Map<String, Long> sums, String basis, Instant at, Place place, String counted, long amount) {
    String moment = at.equals(Cell.OPEN) ? "infinity" : AT.format(at);
    String[] tally = counted.split("\\|");
    sums.merge(
        String.join(
            "|",
            tally[0],
            basis,
            place.level().name(),
            moment,
            place.tier(),
            place.queue(),
            place.agent(),
            tally[1]),
        amount,
        Long::sum);
  }
}
