package dev.thirdring.metrics.call.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Twelve calls of a day, one of each sort; what they come to is worked out by hand beside them. */
public final class WorkedCalls {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final LocalDate day;
  private final List<CallStep> steps = new ArrayList<>();
  private String call;
  private int step;

  private WorkedCalls(LocalDate day) {
    this.day = day;
  }

  public static List<CallStep> on(LocalDate day) {
    WorkedCalls calls = new WorkedCalls(day);
    calls.answered();
    calls.notAnswered();
    return List.copyOf(calls.steps);
  }

  private void answered() {
    begin("waits 10 s, talks 300 s, wraps up 40 s");
    tell(StepKind.ARRIVED, "09:00:00", "");
    tell(StepKind.QUEUED, "09:00:02", "broadband");
    answer("09:00:12", "agent1", 2);
    tell(StepKind.ENDED, "09:05:12", "");
    tell(StepKind.WRAPPED_UP, "09:05:52", "agent1");

    begin("waits 20 s, agent1 talks 240 s of which 45 s hold, hands on, agent2 talks 180 s");
    tell(StepKind.QUEUED, "09:10:00", "broadband");
    answer("09:10:20", "agent1", 3);
    tell(StepKind.HELD, "09:12:00", "agent1");
    tell(StepKind.RETRIEVED, "09:12:45", "agent1");
    transfer("09:14:20", "agent1", true);
    answer("09:14:20", "agent2", null);
    tell(StepKind.WRAPPED_UP, "09:14:40", "agent1");
    tell(StepKind.ENDED, "09:17:20", "");
    tell(StepKind.WRAPPED_UP, "09:17:50", "agent2");

    begin("never queued, arrives before half past, answered at half past");
    tell(StepKind.ARRIVED, "09:29:56", "");
    tell(StepKind.RINGING, "09:29:57", "agent2");
    answer("09:30:00", "agent2", 1);
    tell(StepKind.ENDED, "09:33:00", "");
    tell(StepKind.WRAPPED_UP, "09:33:30", "agent2");

    begin("25 s in one queue, rings in vain, 40 s in another, blind transfer to outside");
    tell(StepKind.QUEUED, "09:40:00", "broadband");
    tell(StepKind.RINGING, "09:40:05", "agent1");
    tell(StepKind.QUEUED, "09:40:25", "billing");
    answer("09:41:05", "agent2", 4);
    transfer("09:42:05", "agent2", false);
    tell(StepKind.ENDED, "09:45:00", "");

    begin("arrives before midnight, answered after it");
    tell(StepKind.ARRIVED, "23:59:50", "");
    tell(StepKind.QUEUED, "23:59:55", "broadband");
    answer("+00:00:05", "agent1", 2);
    tell(StepKind.ENDED, "+00:01:05", "");
    tell(StepKind.WRAPPED_UP, "+00:01:05", "agent1");
  }

  private void notAnswered() {
    begin("gives up after 4 s");
    tell(StepKind.QUEUED, "09:20:00", "billing");
    tell(StepKind.ABANDONED, "09:20:04", "");
    begin("gives up after 50 s");
    tell(StepKind.QUEUED, "09:25:00", "billing");
    tell(StepKind.ABANDONED, "09:25:50", "");
    begin("all lines busy");
    tell(StepKind.REFUSED, "09:31:00", "");
    begin("hangs up in the menu");
    tell(StepKind.ARRIVED, "09:32:00", "");
    tell(StepKind.ABANDONED, "09:32:05", "");
    begin("served by the machine");
    tell(StepKind.ARRIVED, "09:33:00", "");
    answer("09:33:02", null, 1);
    tell(StepKind.ENDED, "09:34:00", "");
    begin("lost by the system after 10 s in the queue");
    tell(StepKind.QUEUED, "09:50:00", "broadband");
    tell(StepKind.DISCONNECTED, "09:50:10", "");
    begin("overflows after 60 s");
    tell(StepKind.QUEUED, "09:51:00", "broadband");
    tell(StepKind.SENT_ELSEWHERE, "09:52:00", "");
  }

  private void begin(String what) {
    call = day + ": " + what.replace(",", "");
    call = call.substring(0, Math.min(64, call.length()));
    step = 0;
  }

  private void tell(StepKind kind, String at, String who) {
    add(kind, at, who, null, false);
  }

  private void answer(String at, String agent, Integer rings) {
    add(StepKind.ANSWERED, at, agent == null ? "" : agent, rings, false);
  }

  private void transfer(String at, String agent, boolean announced) {
    add(StepKind.TRANSFERRED, at, agent, null, announced);
  }

  private void add(StepKind kind, String at, String who, Integer rings, boolean announced) {
    Optional<String> named = Optional.of(who).filter(name -> !name.isEmpty());
    steps.add(
        new CallStep(
            call,
            String.valueOf(++step),
            kind,
            time(at),
            Optional.of("10086"),
            Optional.empty(),
            kind == StepKind.QUEUED ? named : Optional.empty(),
            kind == StepKind.QUEUED ? Optional.empty() : named,
            Optional.ofNullable(rings),
            announced,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** A plus is the next day. */
  private Instant time(String at) {
    return at.startsWith("+")
        ? day.plusDays(1).atTime(LocalTime.parse(at.substring(1))).atZone(SHANGHAI).toInstant()
        : day.atTime(LocalTime.parse(at)).atZone(SHANGHAI).toInstant();
  }
}
