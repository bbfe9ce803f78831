package dev.thirdring.metrics.callsheet;

import dev.thirdring.metrics.call.model.Untold;
import dev.thirdring.metrics.callsheet.model.Ending;
import dev.thirdring.metrics.callsheet.model.SheetCall;
import dev.thirdring.metrics.entry.Column;
import dev.thirdring.metrics.entry.Sheet;
import dev.thirdring.metrics.entry.SheetLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The documented columns of a sheet of calls. */
final class CallColumns {
  private static final String NAME = "[\\p{L}\\p{N}+*#@._:/ -]{1,64}";
  private static final String NAME_SAYS =
      "must be 1 to 64 letters, digits, spaces or + * # @ . _ : / -";
  private static final String SECONDS_SAYS = "must be 0 to 86400 seconds";
  private static final long SECONDS_MAX = 86_400;
  private static final Map<String, Boolean> HANDOVERS =
      Map.of("announced", true, "询问转接", true, "blind", false, "直接转接", false);
  private static final Map<String, Ending> ENDINGS =
      Map.of(
          "接通", Ending.ANSWERED,
          "自助", Ending.SELF_SERVICE,
          "放弃", Ending.ABANDONED,
          "拒绝", Ending.REFUSED,
          "菜单挂机", Ending.LEFT_IN_MENU,
          "溢出", Ending.SENT_ELSEWHERE,
          "中断", Ending.DISCONNECTED);

  private static final Column CALL = Column.needed("callId", "呼叫编号", "Call id", "EXAMPLE-1");
  private static final Column ARRIVED =
      Column.needed("arrivedAt", "呼入时间", "Arrived at", "2026-11-23T09:00:00+08:00");
  private static final Column ENDING = Column.needed("ending", "结果", "Ending", "ANSWERED");
  private static final Column QUEUED =
      Column.optional("queuedAt", "排队时间", "Queued at", "2026-11-23T09:00:05+08:00");
  private static final Column ANSWERED =
      Column.optional("answeredAt", "应答时间", "Answered at", "2026-11-23T09:00:17+08:00");
  private static final Column ENDED =
      Column.optional("endedAt", "结束时间", "Ended at", "2026-11-23T09:05:17+08:00");
  private static final Column WAITED = Column.optional("waitSeconds", "等待秒数", "Wait seconds", "");
  private static final Column TALKED = Column.optional("talkSeconds", "通话秒数", "Talk seconds", "");
  private static final Column HELD = Column.optional("holdSeconds", "持线秒数", "Hold seconds", "20");
  private static final Column WRAPPED =
      Column.optional("wrapUpSeconds", "事后处理秒数", "Wrap-up seconds", "30");
  private static final Column RINGS = Column.optional("rings", "振铃次数", "Rings", "2");
  private static final Column HANDOVER = Column.optional("transfer", "转接", "Transfer", "");
  private static final Column LINE = Column.optional("line", "被叫号码", "Line", "10086");
  private static final Column TYPE = Column.optional("callType", "呼叫类型", "Call type", "complaint");
  private static final Column QUEUE = Column.optional("queue", "队列", "Queue", "broadband");
  private static final Column AGENT = Column.optional("agent", "值机员", "Agent", "agent1");
  private static final Column TIER = Column.optional("tier", "客户级别", "Tier", "vip");
  private static final Column CENTRE = Column.optional("centre", "中心", "Centre", "上海");
  private static final Column CALLER = Column.optional("caller", "主叫号码", "Caller", "");
  private static final Column MATTER = Column.optional("matter", "事由", "Matter", "slow-network");

  static final Sheet SHEET =
      new Sheet(
          List.of(
              CALL, ARRIVED, ENDING, QUEUED, ANSWERED, ENDED, WAITED, TALKED, HELD, WRAPPED, RINGS,
              HANDOVER, LINE, TYPE, QUEUE, AGENT, TIER, CENTRE, CALLER, MATTER));

  private final SheetLine row;
  private final Function<String, Optional<Instant>> time;
  private final Function<String, Optional<String>> pseudonym;
  private final boolean tellsRefusals;

  private CallColumns(
      SheetLine row,
      Function<String, Optional<Instant>> time,
      Function<String, Optional<String>> pseudonym,
      boolean tellsRefusals) {
    this.row = row;
    this.time = time;
    this.pseudonym = pseudonym;
    this.tellsRefusals = tellsRefusals;
  }

  /**
   * Absent where something cannot be read: then the row has problems.
   *
   * @param time reads a moment
   * @param pseudonym of a caller's number
   * @param tellsRefusals whether the sheet's endings have a word for a refused call
   */
  static Optional<SheetCall> read(
      SheetLine row,
      Function<String, Optional<Instant>> time,
      Function<String, Optional<String>> pseudonym,
      boolean tellsRefusals) {
    return new CallColumns(row, time, pseudonym, tellsRefusals).read();
  }

  private Optional<SheetCall> read() {
    Optional<String> call = name(CALL);
    Optional<Instant> arrived = moment(ARRIVED);
    Optional<Ending> ending =
        row.read(
            ENDING,
            CallColumns::ending,
            "must be one of " + Arrays.toString(Ending.values()) + " or " + ENDINGS.keySet());
    Optional<Boolean> announced =
        row.read(
            HANDOVER,
            text -> Optional.ofNullable(HANDOVERS.get(text.toLowerCase(Locale.ROOT))),
            "must be announced, blind, 询问转接, 直接转接 or empty");
    SheetCall.About about = about();
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    SheetCall.Times times = times(arrived.orElseThrow(), ending.orElseThrow());
    check(arrived.get(), ending.get(), times, about);
    return row.problems().isEmpty()
        ? Optional.of(
            new SheetCall(
                call.orElseThrow(), arrived.get(), ending.get(), times, about, announced, untold()))
        : Optional.empty();
  }

  /**
   * An empty cell of a column that is there is none, and 0; a column that is missing tells nothing.
   */
  private Set<Untold> untold() {
    Set<Untold> untold = EnumSet.noneOf(Untold.class);
    if (!row.has(WRAPPED)) {
      untold.add(Untold.WRAP_UP);
    }
    if (!row.has(HELD)) {
      untold.add(Untold.HOLD);
    }
    if (!row.has(HANDOVER)) {
      untold.add(Untold.TRANSFERS);
    }
    if (!tellsRefusals) {
      untold.add(Untold.REFUSALS);
    }
    return untold;
  }

  private SheetCall.About about() {
    return new SheetCall.About(
        name(LINE),
        name(TYPE),
        name(QUEUE),
        name(AGENT),
        row.read(RINGS, text -> number(text, 100).map(Long::intValue), "must be 0 to 100"),
        name(TIER),
        name(CENTRE),
        Optional.of(row.text(CALLER)).filter(text -> !text.isEmpty()).flatMap(pseudonym),
        name(MATTER));
  }

  private SheetCall.Times times(Instant arrived, Ending ending) {
    Optional<Duration> waited = seconds(WAITED);
    Optional<Duration> talked = seconds(TALKED);
    Optional<Duration> wrapped = seconds(WRAPPED);
    Optional<Instant> queued =
        moment(QUEUED)
            .or(() -> row.text(QUEUE).isEmpty() ? Optional.empty() : waited.map(any -> arrived));
    Instant from = queued.orElse(arrived);
    boolean answered = ending == Ending.ANSWERED || ending == Ending.SELF_SERVICE;
    Optional<Instant> answer =
        answered ? moment(ANSWERED).or(() -> waited.map(from::plus)) : Optional.empty();
    Optional<Instant> end =
        moment(ENDED)
            .or(
                () ->
                    answered ? answer.flatMap(at -> talked.map(at::plus)) : waited.map(from::plus));
    return new SheetCall.Times(
        queued,
        answer,
        end,
        end.flatMap(at -> wrapped.map(at::plus)),
        seconds(HELD).orElse(Duration.ZERO));
  }

  private void check(Instant arrived, Ending ending, SheetCall.Times times, SheetCall.About about) {
    boolean answered = ending == Ending.ANSWERED || ending == Ending.SELF_SERVICE;
    if (answered && times.answeredAt().isEmpty()) {
      row.wrong(ANSWERED, "must be there, or waitSeconds, for a call that was answered");
    }
    if (ending == Ending.ANSWERED && about.agent().isEmpty()) {
      row.wrong(AGENT, "must be there for a call that was answered");
    }
    if (times.endedAt().isEmpty() && ending != Ending.REFUSED) {
      row.wrong(ENDED, "must be there, or talkSeconds, or waitSeconds for a call not answered");
    }
    if (times.queuedAt().isPresent() && about.queue().isEmpty()) {
      row.wrong(QUEUE, "must be there for a call that was queued");
    }
    Instant last = arrived;
    last = notBefore(QUEUED, times.queuedAt(), last);
    last = notBefore(ANSWERED, times.answeredAt(), last);
    notBefore(ENDED, times.endedAt(), last.plus(answered ? times.held() : Duration.ZERO));
  }

  private Instant notBefore(Column column, Optional<Instant> at, Instant last) {
    if (at.isPresent() && at.get().isBefore(last)) {
      row.wrong(column, "must not be earlier than what came before it");
    }
    return at.orElse(last);
  }

  private Optional<String> name(Column column) {
    return row.read(column, text -> Optional.of(text).filter(one -> one.matches(NAME)), NAME_SAYS);
  }

  private Optional<Instant> moment(Column column) {
    return row.read(
        column, time, "must be a time of the sheet's form, not before 2000 nor an hour from now");
  }

  private Optional<Duration> seconds(Column column) {
    return row.read(
        column, text -> number(text, SECONDS_MAX).map(Duration::ofSeconds), SECONDS_SAYS);
  }

  private static Optional<Long> number(String text, long max) {
    return text.matches("[0-9]{1,6}")
        ? Optional.of(Long.valueOf(text)).filter(number -> number <= max)
        : Optional.empty();
  }

  static Optional<Ending> ending(String text) {
    return Arrays.stream(Ending.values())
        .filter(one -> one.name().equalsIgnoreCase(text))
        .findFirst()
        .or(() -> Optional.ofNullable(ENDINGS.get(text)));
  }
}
