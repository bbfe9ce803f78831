package dev.thirdring.metrics.figure.model;

import java.util.Optional;

/**
 * What is counted from facts. Tallies of two periods, or of two groups, may be added: they are
 * exact integers and nothing is divided yet. The storage has a tally of each name.
 */
public enum Tally {
  TICKETS("受理工单", "tickets opened"),
  TICKETS_SETTLED("办结工单", "tickets settled"),
  COMPLAINTS("投诉", "complaints"),
  COMPLAINTS_ON_THE_SPOT("现场解决、顾客认可、未派单的投诉", "complaints settled at first contact, never assigned"),
  COMPLAINTS_REOPENED("重新打开的投诉（首次）", "complaints reopened for the first time"),
  COMPLAINTS_REPEATED("重复投诉", "complaints about the same matter as an earlier one"),
  COMPLAINTS_ESCALATED("升级投诉", "complaints escalated"),
  COMPLAINTS_ASKED("已回访的投诉", "complaints followed up, reached or not"),
  COMPLAINTS_REACHED("回访接通的投诉", "complaints whose customer was reached"),
  COMPLAINTS_SATISFIED(
      "回访满意的投诉（前三级）", "complaints whose customer is satisfied (first three of five levels)"),
  FIRST_REPLIES_DUE("到期的首次回复", "first replies that fell due"),
  FIRST_REPLIES_KEPT("按时的首次回复", "first replies given in time by people"),
  FIRST_REPLIES_BY_SMS_ALONE("仅由自动短信发出的首次回复", "first replies that only the automatic SMS gave"),
  EFFECTIVE_REPLIES_DUE("到期的有效回复", "effective replies that fell due"),
  EFFECTIVE_REPLIES_KEPT("时限内的有效回复", "effective replies within the tier's limit"),
  REPLIES_DUE(
      "应回复的投诉（含现场解决）", "complaints to be answered, those settled at first contact included"),
  REPLIES_IN_TIME(
      "及时回复的投诉（含现场解决）", "complaints answered in time, those settled at first contact included"),
  ASSIGNMENTS_MADE("派单", "assignments made"),
  ASSIGNMENTS_PASSED_ON("退单与转派", "assignments sent back or passed on"),
  ASSIGNMENTS_DUE("到期工单", "assignments whose answer fell due"),
  ASSIGNMENTS_IN_TIME("按时处理的工单", "assignments answered in time"),
  URGES("催办", "urges"),
  LIMITS_DUE("到期时限", "limits that fell due"),
  LIMITS_KEPT("未超时限", "limits kept"),
  QUESTIONS_ASKED("疑难问题", "questions handed over"),
  QUESTIONS_DUE("到期的疑难问题", "questions whose answer fell due"),
  QUESTIONS_IN_TIME("按时答复的疑难问题", "questions answered in time"),
  VISITS_COMPLETED("完成的现场服务", "visits completed"),
  VISITS_SOLVED("现场解决的服务", "visits that solved the matter"),
  FOLLOW_UPS_DUE("到期回访", "follow-ups that fell due"),
  FOLLOW_UPS_IN_TIME("按时回访", "follow-ups in time"),
  SMS_REQUESTED("发出的短信", "messages handed to the gateway"),
  SMS_CONCLUDED("有结果的短信", "messages whose fate is known"),
  SMS_DELIVERED("送达短信", "messages delivered"),
  SMS_FAILED("失败短信", "messages failed"),
  SMS_IN_TIME("及时短信", "messages sent in time"),
  COMPENSATION("批准的补偿金额", "compensation granted, in minor units"),
  COMPLAINTS_LINKED("与前一投诉同一事项的投诉", "complaints linked to an earlier one of the same matter"),
  COMPLAINTS_ON_THE_SPOT_LINKED(
      "其中与前一投诉同一事项的现场解决投诉", "those of them linked to an earlier one of the same matter"),
  FIRST_REPLIES_DUE_LINKED("重复投诉到期的首次回复", "first replies to repeated complaints that fell due"),
  FIRST_REPLIES_KEPT_LINKED("重复投诉按时的首次回复", "first replies to repeated complaints in time"),
  EFFECTIVE_REPLIES_DUE_LINKED(
      "重复投诉到期的有效回复", "effective replies to repeated complaints that fell due"),
  EFFECTIVE_REPLIES_KEPT_LINKED("重复投诉时限内的有效回复", "effective replies to repeated complaints in time"),
  REPLIES_DUE_LINKED("应回复的重复投诉", "repeated complaints to be answered"),
  REPLIES_IN_TIME_LINKED("及时回复的重复投诉", "repeated complaints answered in time"),
  CUSTOMERS_ASKED_WHETHER_SETTLED(
      "回访中问及是否解决的客户", "customers asked whether their matter is settled"),
  CUSTOMERS_SAYING_SETTLED("回访中表示已解决的客户", "customers who said that it is settled"),
  CALL_ATTEMPTS("呼叫尝试", "call attempts", Source.CALLS, false),
  CALLS_REFUSED("忙音拒绝的呼叫", "calls refused before the distributor", Source.CALLS, false),
  CALLS_LEFT_IN_MENU("菜单中挂断的呼叫", "calls hung up in the menu", Source.CALLS, false),
  CALLS_RECEIVED("到达排队机的呼叫", "calls that reached the distributor", Source.CALLS, false),
  CALLS_QUEUED("排队的呼叫", "calls put in a queue", Source.CALLS, false),
  QUEUE_WAIT("排队呼叫的等待", "wait of calls put in a queue", Source.CALLS, false),
  QUEUE_SEGMENTS("进入队列次数", "stays in queues", Source.CALLS, false),
  SEGMENT_WAIT("各队列中的停留", "time spent in each queue", Source.CALLS, false),
  CALLS_HANDLED("坐席应答的呼叫", "calls answered by agents", Source.CALLS, true),
  CALLS_BY_MACHINE("机器服务的呼叫", "calls served by machines", Source.CALLS, false),
  ANSWER_WAIT(
      "应答呼叫的等待", "wait of calls answered by agents, 0 where not queued", Source.CALLS, false),
  CALLS_ANSWERED_WITHIN("时限内应答的呼叫", "calls answered within the limit", "service-level"),
  CALLS_ABANDONED("放弃的呼叫", "calls abandoned in the queue or while ringing", Source.CALLS, false),
  CALLS_ABANDONED_WITHIN("时限内放弃的呼叫", "calls abandoned within the limit", "service-level"),
  SHORT_ABANDONS("短时放弃的呼叫", "short abandons", "short-abandon"),
  ABANDON_WAIT("放弃呼叫的等待", "wait of abandoned calls", Source.CALLS, false),
  CALLS_SENT_ELSEWHERE("溢出到别处的呼叫", "calls sent elsewhere", Source.CALLS, false),
  CALLS_DISCONNECTED("系统断线的呼叫", "calls that the system lost", Source.CALLS, false),
  TALK("通话（含持线）", "talk, hold included", Source.CALLS, true),
  HOLD("持线", "hold", Source.CALLS, true),
  WRAP_UP("事后处理", "wrap-up", Source.CALLS, true),
  RINGS("应答前振铃次数", "rings before the answer", Source.CALLS, false),
  CALLS_RUNG("计振铃的应答呼叫", "answered calls whose rings were counted", Source.CALLS, false),
  RINGS_UNANSWERED("振铃无人接听", "ringings that no agent answered", Source.CALLS, false),
  TRANSFERS("转接", "transfers", Source.CALLS, true),
  TRANSFERS_BLIND("直接转接", "blind transfers", Source.CALLS, true),
  TRANSFERS_ANNOUNCED("通报后转接", "announced transfers", Source.CALLS, true),
  CALLS_WITHOUT_WRAP_UP(
      "来源不记事后处理的应答呼叫", "those answered whose source tells no wrap-up", Source.CALLS, true),
  TALK_WITHOUT_WRAP_UP(
      "来源不记事后处理的通话", "talk of calls whose source tells no wrap-up", Source.CALLS, true),
  CALLS_WITHOUT_HOLD(
      "来源不记持线的应答呼叫", "those answered whose source tells no hold", Source.CALLS, true),
  CALLS_WITHOUT_TRANSFERS(
      "来源不记转接的应答呼叫", "those answered whose source tells no transfers", Source.CALLS, true),
  ATTEMPTS_WITHOUT_REFUSALS(
      "来源不记忙音的呼叫尝试", "attempts whose source tells no refused calls", Source.CALLS, false),
  MONITORED_CALLS("监听的呼叫", "monitored calls", Source.CALLS, true),
  MONITORED_SCORE("监听分值合计", "scores of monitored calls", Source.CALLS, true),
  MONITORED_AGENTS("被监听的坐席（按月）", "agents with monitored calls, once a month", Source.CALLS, true),
  ABANDONS_OF_FIRST_SECONDS("最初几秒内放弃的呼叫", "calls abandoned in the first seconds", "first-seconds"),
  REDIALS("忙音后的重拨", "redials after a busy signal", "redial"),
  REDIALS_REFUSED("再遇忙音的重拨", "redials that met a busy signal again", "redial"),
  REFUSALS_REDIALLED("忙音后又重拨的呼叫", "refused calls that were redialled", "redial"),
  CALLS_MATCHED(
      "主叫与事项已知的坐席应答呼叫",
      "calls answered by agents whose caller and matter are known",
      Source.CALLS,
      true),
  CALLS_SETTLED_AT_ONCE(
      "未转接且前后期限内同一事项无再次联系的呼叫",
      "those not transferred, with no other contact about the matter within the window before or after",
      Source.CALLS,
      true,
      Optional.of("fcr-window")),
  LOGGED_IN("登录时长", "time logged in", Source.AGENTS, true),
  IDLE("空闲时长", "time ready and idle", Source.AGENTS, true),
  RINGING("振铃时长", "time of ringing", Source.AGENTS, true),
  TALKING("交谈时长（不含持线）", "time talking, without hold", Source.AGENTS, true),
  HOLDING("持线时长", "time with callers on hold", Source.AGENTS, true),
  WRAPPING_UP("事后处理时长", "time of after-call work", Source.AGENTS, true),
  NOT_READY("示忙时长", "time logged in and not ready", Source.AGENTS, true),
  SCHEDULED("排班时长（不含休息与例外）", "time planned, without breaks and exceptions", Source.AGENTS, true),
  WORKED_IN_SHIFT("班次内就绪或应答时长", "time ready or answering within the shift", Source.AGENTS, true),
  OFF_SCHEDULE("与排班不符的时长", "time off schedule", Source.AGENTS, true),
  PEOPLE_SCHEDULED("应出勤人次", "agents planned, by day", Source.AGENTS, true),
  PEOPLE_AT_WORK("实际出勤人次", "planned agents who came, by day", Source.AGENTS, true),
  COST("成本", "costs, in minor units", Source.DAYS, false),
  CALLS_WITH_COST(
      "有成本之日由坐席或机器应答的呼叫",
      "calls answered by agents or machines on days whose costs are known",
      Source.DAYS,
      false),
  LEAVERS("离职坐席", "leavers", Source.DAYS, true),
  STAFFED_DAYS("天数", "days", Source.DAYS, true),
  AGENT_DAYS("每日在册人数之和", "sum of the days' head counts", Source.DAYS, true),
  CALLERS("当月来电客户", "customers who called in the month", Source.CALLERS, false);

  private final Name words;
  private final Source source;
  private final boolean perAgent;
  private final Optional<String> limit;

  Tally(String zh, String en) {
    this(zh, en, Source.TICKETS, false);
  }

  Tally(String zh, String en, Source source, boolean perAgent) {
    this(zh, en, source, perAgent, Optional.empty());
  }

  Tally(String zh, String en, String limit) {
    this(zh, en, Source.CALLS, false, Optional.of(limit));
  }

  Tally(String zh, String en, Source source, boolean perAgent, Optional<String> limit) {
    this.words = new Name(zh, en);
    this.source = source;
    this.perAgent = perAgent;
    this.limit = limit;
  }

  /** The limit that decides what counts, whose history is data. */
  public Optional<String> limit() {
    return limit;
  }

  public Source source() {
    return source;
  }

  /** Whether the part of an agent, or of a team, is known. */
  public boolean isPerAgent() {
    return perAgent;
  }

  public Name words() {
    return words;
  }
}
