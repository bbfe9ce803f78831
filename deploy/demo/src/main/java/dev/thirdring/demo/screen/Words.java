package dev.thirdring.demo.screen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What happened, in words that people use, with the facts that matter of it.
 *
 * @param zone that times are told in
 */
record Words(ZoneId zone) {
  private record Saying(String zh, String en, List<String> facts) {}

  private record YesOrNo(String yes, String no) {}

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  /** Facts that are true or false, as people say them; others say nothing by themselves. */
  private static final Map<String, YesOrNo> VERDICTS =
      Map.of(
          "accepted", new YesOrNo("同意 accepted", "不受理 declined"),
          "approved", new YesOrNo("同意 approved", "拒绝 refused"),
          "asCredit", new YesOrNo("以话费抵 as credit", "现金 in cash"),
          "customerAccepts", new YesOrNo("客户接受 customer accepts", "客户未接受 customer does not accept"),
          "inTime", new YesOrNo("及时 in time", "逾期 late"),
          "kept", new YesOrNo("达成 kept", "未达成 not kept"),
          "problemHeard", new YesOrNo("仍有问题 a problem is left", "无遗留问题 no problem left"),
          "solved", new YesOrNo("已解决 solved", "未解决 not solved"));

  private static final Map<String, String> SERVICES =
      Map.of(
          "smsnotification", "sms-notification",
          "fieldservice", "field-service",
          "followup", "follow-up");

  private static final Map<String, Saying> SAYINGS =
      Map.ofEntries(
          saying("contact-received", "客户来访", "the customer's first word", "channel"),
          saying("ticket-opened", "受理", "ticket opened", "form", "category", "tier"),
          saying("notice-reviewed", "通知单已审核", "notice reviewed", "accepted", "remark"),
          saying("contact-added", "再次联系", "spoke again", "channel", "direction"),
          saying("ticket-continues", "接续工单", "goes on where another ended", "number", "reason"),
          saying("ticket-continued", "后续工单", "goes on as another", "number", "reason"),
          saying("attachment-kept", "附件", "file attached", "mediaType", "bytes"),
          saying("customer-informed", "告知客户", "customer told", "informedOf", "channel"),
          saying("ticket-settled", "办结", "settled", "customerAccepts", "result"),
          saying("ticket-reopened", "重开", "opened again", "times", "reason"),
          saying("ticket-archived", "归档", "record archived", "incompleteBecause"),
          saying("ticket-unarchived", "取出归档", "taken out of the archive", "reason"),
          saying("ticket-corrected", "更正", "put right", "changed", "reason"),
          saying("identity-code-issued", "发送身份验证码", "identity code sent"),
          saying("satisfaction-answered", "客户自行回复满意度", "satisfaction told", "satisfaction"),
          saying("opt-out-asked", "客户退订短信", "wants no messages"),
          saying("customer-erased", "客户资料已删除", "customer erased"),
          saying("sms-secret-requested", "验证码已交网关", "code handed over"),
          saying("complaint-repeated", "重复投诉", "the same matter again", "times"),
          saying("ticket-taken-over", "接管旧系统工单", "taken over", "source", "reference"),
          saying("purchase-reported", "上报购买", "purchase reported", "dealer", "product"),
          saying("repair-reported", "上报维修", "repair reported", "station", "product"),
          saying("sales-report-taken", "收到旬报", "ten-day report taken in", "salesperson", "period"),
          saying("sales-report-graded", "旬报评级", "ten-day report graded", "grade"),
          saying("sales-report-entry-answered", "旬报事项已答复", "entry of a ten-day report answered"),
          saying("assignment-made", "派单", "handed to a department", "department", "rule"),
          saying("assignment-passed-on", "转派", "passed on", "from", "to", "reason"),
          saying(
              "assignment-answered",
              "部门答复",
              "department answered",
              "department",
              "inTime",
              "remedy"),
          saying("assignment-completed", "处理完成", "what was promised is done", "department"),
          saying("assignment-urged", "催办", "urged", "clock", "circle", "told"),
          saying("ticket-escalated", "升级", "escalated", "level", "authority"),
          saying("compensation-requested", "申请补偿", "compensation asked for", "amount", "asCredit"),
          saying(
              "compensation-decided", "补偿审批", "compensation decided", "step", "approved", "amount"),
          saying("clock-stopped", "时限停止", "a limit ended", "clock", "kept"),
          saying("deadline-missed", "超时", "deadline missed", "clock", "responsible"),
          saying("question-asked", "移交疑难问题", "question handed over", "answerDueAt"),
          saying("question-answered", "疑难问题已答复", "question answered", "inTime", "answer"),
          saying("visit-booked", "预约上门", "visit booked", "engineer", "startsAt"),
          saying("visit-completed", "现场服务完成", "visit completed", "solved", "report"),
          saying("follow-up-planned", "安排回访", "follow-up planned", "dueAt"),
          saying("follow-up-attempted", "回访", "customer called", "outcome"),
          saying("follow-up-completed", "回访结束", "customer asked", "satisfaction", "problemHeard"),
          saying("sms-requested", "发送短信", "message ordered", "template"),
          saying("sms-concluded", "短信结果", "message's fate known", "template", "fate"));

  private static Map.Entry<String, Saying> saying(
      String event, String zh, String en, String... facts) {
    return Map.entry(event, new Saying(zh, en, List.of(facts)));
  }

  static boolean know(String event) {
    return SAYINGS.containsKey(event);
  }

  /** Packages have no hyphens, people write them. */
  static String service(String name) {
    return SERVICES.getOrDefault(name, name);
  }

  /** An event that nobody taught us keeps its name. */
  String of(String event, JsonNode details) {
    Saying saying = SAYINGS.getOrDefault(event, new Saying("", event, List.of()));
    String facts =
        saying.facts().stream()
            .map(fact -> text(fact, details.path(fact)))
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(", "));
    String words = (saying.zh() + " " + saying.en()).strip();
    return facts.isEmpty() ? words : words + ": " + facts;
  }

  private String text(String name, JsonNode fact) {
    if (fact.isBoolean()) {
      YesOrNo verdict = VERDICTS.get(name);
      return fact.asBoolean() ? verdict.yes() : verdict.no();
    }
    if (fact.isArray()) {
      return fact.valueStream().map(JsonNode::asText).collect(Collectors.joining("+"));
    }
    if (fact.has("minorUnits")) {
      return money(fact);
    }
    String text = fact.asText();
    return MOMENT.matcher(text).matches() ? TIME.format(Instant.parse(text).atZone(zone)) : text;
  }

  private static String money(JsonNode amount) {
    return "%.2f %s"
        .formatted(amount.path("minorUnits").asLong() / 100.0, amount.path("currency").asText());
  }
}
