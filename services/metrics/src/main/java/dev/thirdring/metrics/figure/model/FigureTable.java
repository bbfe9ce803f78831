package dev.thirdring.metrics.figure.model;

import static dev.thirdring.metrics.figure.model.Figure.count;
import static dev.thirdring.metrics.figure.model.Figure.share;
import static dev.thirdring.metrics.figure.model.Label.AUTHORITY;
import static dev.thirdring.metrics.figure.model.Label.CLOCK;
import static dev.thirdring.metrics.figure.model.Label.CURRENCY;
import static dev.thirdring.metrics.figure.model.Label.TEMPLATE;
import static dev.thirdring.metrics.figure.model.Tally.ASSIGNMENTS_DUE;
import static dev.thirdring.metrics.figure.model.Tally.ASSIGNMENTS_IN_TIME;
import static dev.thirdring.metrics.figure.model.Tally.ASSIGNMENTS_MADE;
import static dev.thirdring.metrics.figure.model.Tally.ASSIGNMENTS_PASSED_ON;
import static dev.thirdring.metrics.figure.model.Tally.COMPENSATION;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_ASKED;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_ESCALATED;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_ON_THE_SPOT;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_REACHED;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_REOPENED;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_REPEATED;
import static dev.thirdring.metrics.figure.model.Tally.COMPLAINTS_SATISFIED;
import static dev.thirdring.metrics.figure.model.Tally.EFFECTIVE_REPLIES_DUE;
import static dev.thirdring.metrics.figure.model.Tally.EFFECTIVE_REPLIES_KEPT;
import static dev.thirdring.metrics.figure.model.Tally.FIRST_REPLIES_BY_SMS_ALONE;
import static dev.thirdring.metrics.figure.model.Tally.FIRST_REPLIES_DUE;
import static dev.thirdring.metrics.figure.model.Tally.FIRST_REPLIES_KEPT;
import static dev.thirdring.metrics.figure.model.Tally.FOLLOW_UPS_DUE;
import static dev.thirdring.metrics.figure.model.Tally.FOLLOW_UPS_IN_TIME;
import static dev.thirdring.metrics.figure.model.Tally.LIMITS_DUE;
import static dev.thirdring.metrics.figure.model.Tally.LIMITS_KEPT;
import static dev.thirdring.metrics.figure.model.Tally.QUESTIONS_ASKED;
import static dev.thirdring.metrics.figure.model.Tally.QUESTIONS_DUE;
import static dev.thirdring.metrics.figure.model.Tally.QUESTIONS_IN_TIME;
import static dev.thirdring.metrics.figure.model.Tally.REPLIES_DUE;
import static dev.thirdring.metrics.figure.model.Tally.REPLIES_IN_TIME;
import static dev.thirdring.metrics.figure.model.Tally.SMS_CONCLUDED;
import static dev.thirdring.metrics.figure.model.Tally.SMS_DELIVERED;
import static dev.thirdring.metrics.figure.model.Tally.SMS_FAILED;
import static dev.thirdring.metrics.figure.model.Tally.SMS_IN_TIME;
import static dev.thirdring.metrics.figure.model.Tally.SMS_REQUESTED;
import static dev.thirdring.metrics.figure.model.Tally.TICKETS;
import static dev.thirdring.metrics.figure.model.Tally.TICKETS_SETTLED;
import static dev.thirdring.metrics.figure.model.Tally.URGES;
import static dev.thirdring.metrics.figure.model.Tally.VISITS_COMPLETED;
import static dev.thirdring.metrics.figure.model.Tally.VISITS_SOLVED;

import java.util.List;
import java.util.stream.Stream;

/** All figures (M1), to be read as a table: code, names, counted, divided by. */
public final class FigureTable {
  public static final String ASSIGNMENT_TIMELINESS = "assignment_timeliness";
  private static final String REACHED = "complaint_reached";

  private static final List<Figure> TICKETS_AND_COMPLAINTS =
      List.of(
          share(
              "on_the_spot",
              "投诉现场解决率",
              "Complaints settled at first contact",
              COMPLAINTS_ON_THE_SPOT,
              COMPLAINTS),
          share(
              "first_reply",
              "首次回复时限",
              "First reply in time",
              FIRST_REPLIES_KEPT,
              FIRST_REPLIES_DUE),
          share(
                  "first_reply",
                  "首次回复仅由自动短信",
                  "First reply by automatic SMS alone",
                  FIRST_REPLIES_BY_SMS_ALONE,
                  FIRST_REPLIES_DUE)
              .variant("sms_alone"),
          share(
              "effective_reply",
              "有效回复时限",
              "Effective reply within the tier's limit",
              EFFECTIVE_REPLIES_KEPT,
              EFFECTIVE_REPLIES_DUE),
          share(
              "reply_timeliness",
              "投诉处理回复及时率",
              "Complaints answered in time",
              REPLIES_IN_TIME,
              REPLIES_DUE),
          share(
                  ASSIGNMENT_TIMELINESS,
                  "工单处理及时率",
                  "Assignments answered in time",
                  ASSIGNMENTS_IN_TIME,
                  ASSIGNMENTS_DUE)
              .ofDepartments(),
          share(
                  ASSIGNMENT_TIMELINESS,
                  "工单处理及时率（全程要求）",
                  "Assignments answered in time, where the whole way must reach its target",
                  ASSIGNMENTS_IN_TIME,
                  ASSIGNMENTS_DUE)
              .ofDepartments()
              .variant("whole_way"),
          share(
                  "complaint_satisfaction",
                  "投诉客户满意率（自定）",
                  "Satisfied customers, own target",
                  COMPLAINTS_SATISFIED,
                  COMPLAINTS_REACHED)
              .variant("own")
              .neverWithout(REACHED),
          share(
                  "complaint_satisfaction",
                  "投诉客户满意率（集团）",
                  "Satisfied customers, group's target",
                  COMPLAINTS_SATISFIED,
                  COMPLAINTS_REACHED)
              .variant("group")
              .neverWithout(REACHED),
          share(
              REACHED,
              "投诉回访接通率",
              "Customers reached when followed up",
              COMPLAINTS_REACHED,
              COMPLAINTS_ASKED),
          share("reopened_rate", "投诉重开率", "Complaints reopened", COMPLAINTS_REOPENED, COMPLAINTS),
          share(
              "repeat_complaint_rate",
              "重复投诉率",
              "Complaints about the same matter again",
              COMPLAINTS_REPEATED,
              COMPLAINTS),
          share("limit_timeliness", "时限达成率", "Limits kept", LIMITS_KEPT, LIMITS_DUE)
              .each(CLOCK)
              .ofDepartments(),
          share(
              "question_timeliness",
              "疑难问题答复及时率",
              "Questions answered in time",
              QUESTIONS_IN_TIME,
              QUESTIONS_DUE),
          share(
              "follow_up_timeliness",
              "回访及时率",
              "Follow-ups in time",
              FOLLOW_UPS_IN_TIME,
              FOLLOW_UPS_DUE),
          share(
              "visit_solved",
              "现场解决率",
              "Visits that solved the matter",
              VISITS_SOLVED,
              VISITS_COMPLETED),
          share("sms_delivered", "短信送达率", "Messages delivered", SMS_DELIVERED, SMS_CONCLUDED)
              .each(TEMPLATE),
          share("sms_failed", "短信失败率", "Messages failed", SMS_FAILED, SMS_CONCLUDED).each(TEMPLATE),
          share("sms_in_time", "短信及时率", "Messages sent in time", SMS_IN_TIME, SMS_CONCLUDED)
              .each(TEMPLATE),
          count("tickets_opened", "受理工单数", "Tickets opened", TICKETS),
          count("tickets_settled", "办结工单数", "Tickets settled", TICKETS_SETTLED),
          count("complaints", "投诉数", "Complaints", COMPLAINTS),
          count("complaints_escalated", "升级投诉数", "Complaints escalated", COMPLAINTS_ESCALATED)
              .each(AUTHORITY),
          count("assignments", "派单数", "Assignments made", ASSIGNMENTS_MADE).ofDepartments(),
          count("assignments_passed_on", "退单与转派数", "Assignments passed on", ASSIGNMENTS_PASSED_ON)
              .ofDepartments(),
          count("urges", "催办数", "Urges", URGES).each(CLOCK),
          count("questions", "疑难问题数", "Questions handed over", QUESTIONS_ASKED),
          count("visits_completed", "完成的现场服务数", "Visits completed", VISITS_COMPLETED),
          count("sms_sent", "发出短信数", "Messages sent", SMS_REQUESTED).each(TEMPLATE),
          count("compensation_total", "补偿金额合计", "Compensation granted", COMPENSATION)
              .each(CURRENCY)
              .in(Unit.MINOR_UNITS));

  public static final List<Figure> ALL =
      Stream.of(TICKETS_AND_COMPLAINTS, CallFigures.ALL, QualityFigures.ALL)
          .flatMap(List::stream)
          .toList();

  private FigureTable() {}
}
