package dev.thirdring.demo.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened, in words that people use, with the facts that matter of it. */
final class Words {
  private record Saying(String zh, String en, List<String> facts) {}

  private static final Map<String, Saying> SAYINGS =
      Map.ofEntries(
          saying("contact-received", "客户来访", "the customer's first word", "channel"),
          saying("ticket-opened", "受理", "ticket opened", "form", "category", "tier"),
          saying("notice-reviewed", "通知单已审核", "notice reviewed", "accepted", "remark"),
          saying("customer-informed", "告知客户", "customer told", "informedOf", "channel"),
          saying("ticket-settled", "办结", "settled", "customerAccepts", "result"),
          saying("ticket-reopened", "重开", "opened again", "times", "reason"),
          saying("ticket-taken-over", "接管旧系统工单", "taken over", "source", "reference"),
          saying("assignment-made", "派单", "handed to a department", "department", "rule"),
          saying("assignment-passed-on", "转派", "passed on", "from", "to", "reason"),
          saying("assignment-answered", "部门答复", "department answered", "department", "remedy"),
          saying("assignment-completed", "处理完成", "what was promised is done", "department"),
          saying("assignment-urged", "催办", "urged", "clock", "circle", "told"),
          saying("ticket-escalated", "升级", "escalated", "level", "authority"),
          saying("compensation-requested", "申请补偿", "compensation asked for", "amount", "asCredit"),
          saying(
              "compensation-decided", "补偿审批", "compensation decided", "step", "approved", "amount"),
          saying("clock-stopped", "时限停止", "a limit ended", "clock", "kept"),
          saying("deadline-missed", "超时", "deadline missed", "clock", "responsible"),
          saying("question-asked", "移交疑难问题", "question handed over", "text"),
          saying("question-answered", "疑难问题已答复", "question answered", "answer"),
          saying("visit-booked", "预约上门", "visit booked", "engineer", "startsAt"),
          saying("visit-completed", "现场服务完成", "visit completed", "solved", "report"),
          saying("follow-up-planned", "安排回访", "follow-up planned", "dueAt"),
          saying("follow-up-attempted", "回访", "customer called", "outcome"),
          saying("follow-up-completed", "回访结束", "customer asked", "satisfaction", "problemHeard"),
          saying("sms-requested", "发送短信", "message ordered", "template"),
          saying("sms-concluded", "短信结果", "message's fate known", "template", "fate"));

  private Words() {}

  private static Map.Entry<String, Saying> saying(
      String event, String zh, String en, String... facts) {
    return Map.entry(event, new Saying(zh, en, List.of(facts)));
  }

  static boolean know(String event) {
    return SAYINGS.containsKey(event);
  }

  /** An event that nobody taught us keeps its name. */
  static String of(String event, JsonNode details) {
    Saying saying = SAYINGS.getOrDefault(event, new Saying("", event, List.of()));
    String facts =
        saying.facts().stream()
            .map(details::path)
            .filter(fact -> !text(fact).isBlank())
            .map(Words::text)
            .collect(Collectors.joining(", "));
    String words = (saying.zh() + " " + saying.en()).strip();
    return facts.isEmpty() ? words : words + ": " + facts;
  }

  private static String text(JsonNode fact) {
    if (fact.isArray()) {
      return fact.valueStream().map(Words::text).collect(Collectors.joining("+"));
    }
    if (fact.has("minorUnits")) {
      return money(fact);
    }
    return fact.isBoolean() ? (fact.asBoolean() ? "是 yes" : "否 no") : fact.asText();
  }

  private static String money(JsonNode amount) {
    return "%.2f %s"
        .formatted(amount.path("minorUnits").asLong() / 100.0, amount.path("currency").asText());
  }
}
