package dev.thirdring.metrics.figure.model;

import static dev.thirdring.metrics.figure.model.Figure.count;
import static dev.thirdring.metrics.figure.model.Figure.of;
import static dev.thirdring.metrics.figure.model.Figure.share;
import static dev.thirdring.metrics.figure.model.Tally.ABANDON_WAIT;
import static dev.thirdring.metrics.figure.model.Tally.ANSWER_WAIT;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_ABANDONED;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_ABANDONED_WITHIN;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_ANSWERED_WITHIN;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_DISCONNECTED;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_HANDLED;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_LEFT_IN_MENU;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_QUEUED;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_RECEIVED;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_REFUSED;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_RUNG;
import static dev.thirdring.metrics.figure.model.Tally.CALLS_SENT_ELSEWHERE;
import static dev.thirdring.metrics.figure.model.Tally.CALL_ATTEMPTS;
import static dev.thirdring.metrics.figure.model.Tally.HOLD;
import static dev.thirdring.metrics.figure.model.Tally.QUEUE_SEGMENTS;
import static dev.thirdring.metrics.figure.model.Tally.QUEUE_WAIT;
import static dev.thirdring.metrics.figure.model.Tally.RINGS;
import static dev.thirdring.metrics.figure.model.Tally.RINGS_UNANSWERED;
import static dev.thirdring.metrics.figure.model.Tally.SEGMENT_WAIT;
import static dev.thirdring.metrics.figure.model.Tally.SHORT_ABANDONS;
import static dev.thirdring.metrics.figure.model.Tally.TALK;
import static dev.thirdring.metrics.figure.model.Tally.TRANSFERS;
import static dev.thirdring.metrics.figure.model.Tally.TRANSFERS_ANNOUNCED;
import static dev.thirdring.metrics.figure.model.Tally.TRANSFERS_BLIND;
import static dev.thirdring.metrics.figure.model.Tally.WRAP_UP;
import static dev.thirdring.metrics.figure.model.Unit.MEAN;
import static dev.thirdring.metrics.figure.model.Unit.PERCENT;
import static dev.thirdring.metrics.figure.model.Unit.SECONDS;

import java.util.List;

/** The call centre's figures that calls alone give (M1), to be read as a table. */
final class CallFigures {
  private static final String SERVICE_LEVEL_ZH = "服务水平";
  private static final String SERVICE_LEVEL_EN = "Service level";
  private static final Sum OFFERED = Sum.of(CALLS_HANDLED, CALLS_ABANDONED);

  static final List<Figure> ALL =
      List.of(
          seconds("acw", "事后处理时间", "After-call work", WRAP_UP, CALLS_HANDLED),
          seconds("time_to_abandon", "平均放弃时间", "Time to abandon", ABANDON_WAIT, CALLS_ABANDONED),
          of("aht", "平均处理时间", "Handle time", Sum.of(TALK, WRAP_UP), Sum.of(CALLS_HANDLED), SECONDS),
          seconds("hold", "平均持线时间", "Hold time", HOLD, CALLS_HANDLED),
          of("rings", "平均振铃次数", "Rings before the answer", Sum.of(RINGS), Sum.of(CALLS_RUNG), MEAN),
          seconds("queue_time", "平均排队时间", "Time in queue", QUEUE_WAIT, CALLS_QUEUED),
          seconds("asa", "平均应答速度", "Average speed of answer", ANSWER_WAIT, CALLS_HANDLED),
          seconds(
                  "asa",
                  "平均应答速度（全部排队时间）",
                  "Average speed of answer, all time in queues",
                  QUEUE_WAIT,
                  CALLS_HANDLED)
              .variant("all_waits"),
          seconds("talk", "平均交谈时间", "Talk time", TALK, CALLS_HANDLED),
          of(
              "abandon_rate",
              "呼叫放弃率",
              "Calls abandoned, short abandons apart",
              Sum.of(CALLS_ABANDONED).less(SHORT_ABANDONS),
              Sum.of(CALLS_RECEIVED).less(SHORT_ABANDONS),
              PERCENT),
          share("blocked_rate", "忙音率", "Calls refused", CALLS_REFUSED, CALL_ATTEMPTS),
          share("queued_rate", "队列放置率", "Calls put in a queue", CALLS_QUEUED, CALLS_RECEIVED),
          share("transfer_rate", "转接呼叫率", "Calls transferred", TRANSFERS, CALLS_HANDLED),
          share(
                  "transfer_rate",
                  "直接转接率",
                  "Calls transferred blindly",
                  TRANSFERS_BLIND,
                  CALLS_HANDLED)
              .variant("blind"),
          share(
                  "transfer_rate",
                  "通报后转接率",
                  "Calls transferred and announced",
                  TRANSFERS_ANNOUNCED,
                  CALLS_HANDLED)
              .variant("announced"),
          share("answered_rate", "已复电话百分比", "Calls answered", CALLS_HANDLED, CALLS_RECEIVED),
          serviceLevel(Sum.of(CALLS_ANSWERED_WITHIN), OFFERED.less(SHORT_ABANDONS))
              .variant("of_offered_less_short"),
          serviceLevel(Sum.of(CALLS_ANSWERED_WITHIN), OFFERED).variant("of_offered"),
          serviceLevel(Sum.of(CALLS_ANSWERED_WITHIN), Sum.of(CALLS_HANDLED)).variant("of_answered"),
          serviceLevel(Sum.of(CALLS_ANSWERED_WITHIN, CALLS_ABANDONED_WITHIN), OFFERED)
              .variant("good_includes_early_abandons"),
          serviceLevel(Sum.of(CALLS_ANSWERED_WITHIN), OFFERED.less(CALLS_ABANDONED_WITHIN))
              .variant("less_early_abandons"),
          serviceLevel(
                  Sum.of(CALLS_ANSWERED_WITHIN),
                  Sum.of(CALLS_HANDLED, CALLS_ABANDONED, CALLS_SENT_ELSEWHERE))
              .variant("with_flow_outs"),
          count("calls_offered", "总呼叫数", "Calls received", CALLS_RECEIVED),
          count("calls_left_in_menu", "菜单中挂断", "Hung up in the menu", CALLS_LEFT_IN_MENU),
          count("calls_abandoned", "排队中放弃", "Abandoned in the queue or ringing", CALLS_ABANDONED),
          count("short_abandons", "短时放弃", "Short abandons", SHORT_ABANDONS),
          count("rings_unanswered", "振铃无人接听", "Ringings without answer", RINGS_UNANSWERED),
          count("calls_disconnected", "系统断线", "Lost by the system", CALLS_DISCONNECTED),
          count("queue_segments", "进入队列次数", "Stays in queues", QUEUE_SEGMENTS),
          seconds(
              "segment_time",
              "每次排队停留时间",
              "Time of a stay in a queue",
              SEGMENT_WAIT,
              QUEUE_SEGMENTS));

  private CallFigures() {}

  private static Figure seconds(String code, String zh, String en, Tally of, Tally all) {
    return Figure.of(code, zh, en, Sum.of(of), Sum.of(all), SECONDS);
  }

  private static Figure serviceLevel(Sum good, Sum all) {
    return of("service_level", SERVICE_LEVEL_ZH, SERVICE_LEVEL_EN, good, all, PERCENT);
  }
}
