package dev.thirdring.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the figures of the worked day must be, worked out by hand from {@link WorkedDayTickets} and
 * {@link WorkedDayService}: numerator, denominator, value.
 */
final class HandFigures {
  private HandFigures() {}

  /** All together, on the day itself. */
  static Map<String, String> ofTheDay() {
    Map<String, String> figures = new LinkedHashMap<>();
    // t1, t2 of t1 t2 t3 t4 t5 t8; t8 was assigned
    figures.put("on_the_spot default", "2 / 6 = 33.33");
    // t4 of t4 t5 t8; t5 got the SMS only
    figures.put("first_reply default", "1 / 3 = 33.33");
    figures.put("first_reply sms_alone", "1 / 3 = 33.33");
    // without t5, which repeats t4
    figures.put("first_reply net", "1 / 2 = 50.00");
    // t4, t10 of t4 t8 t10; t7 is no complaint
    figures.put("effective_reply default", "2 / 3 = 66.67");
    figures.put("effective_reply net", "2 / 3 = 66.67");
    // those, and t1, t2 at once
    figures.put("reply_timeliness default", "4 / 5 = 80.00");
    figures.put("reply_timeliness net", "4 / 5 = 80.00");
    // without t5
    figures.put("on_the_spot net", "2 / 5 = 40.00");
    figures.put("complaints net", "5 / - = 5");
    // t3 t7 t8 of these and t4, which heard of a problem; t5 was not reached
    figures.put("fcr_asked default", "3 / 4 = 75.00");
    // a3, a5 of a3 a4 a5 a5b; a8 falls due tomorrow
    figures.put("assignment_timeliness default", "2 / 4 = 50.00");
    figures.put("assignment_timeliness whole_way", "2 / 4 = 50.00");
    // t3, t8 of t3 t4 t8; t5 was not reached
    figures.put("complaint_satisfaction own", "2 / 3 = 66.67");
    figures.put("complaint_satisfaction group", "2 / 3 = 66.67");
    figures.put("complaint_reached default", "3 / 4 = 75.00");
    // t4 once
    figures.put("reopened_rate default", "1 / 6 = 16.67");
    // t5 repeats t4
    figures.put("repeat_complaint_rate default", "1 / 6 = 16.67");
    figures.put("limit_timeliness arrangement-told", "1 / 1 = 100.00");
    figures.put("limit_timeliness department-answer", "2 / 4 = 50.00");
    // t4, t7, t10 of t4 t7 t8 t10
    figures.put("limit_timeliness effective-reply", "3 / 4 = 75.00");
    figures.put("limit_timeliness first-reply", "1 / 3 = 33.33");
    // q1 of q1 q2 q3; q4 falls due tomorrow, q5 is not known to be overdue
    figures.put("question_timeliness default", "1 / 3 = 33.33");
    // t3 t4 t5 t7 of these and t8 t2; t1 is not known to be overdue
    figures.put("follow_up_timeliness default", "4 / 6 = 66.67");
    figures.put("visit_solved default", "1 / 2 = 50.00");
    figures.put("sms_delivered first-reply-limit", "1 / 1 = 100.00");
    figures.put("sms_delivered registered", "1 / 3 = 33.33");
    figures.put("sms_failed first-reply-limit", "0 / 1 = 0.00");
    figures.put("sms_failed registered", "1 / 3 = 33.33");
    figures.put("sms_in_time first-reply-limit", "1 / 1 = 100.00");
    figures.put("sms_in_time registered", "2 / 3 = 66.67");
    figures.putAll(countsOfTheDay());
    figures.putAll(HandCallFigures.ofADayWithoutCalls());
    figures.putAll(HandAgentFigures.ofADayWithoutSource());
    figures.put("turnover default", "0 / 0 = absent");
    figures.put("monitored_calls default", "0 / - = 0");
    figures.put("monitored_calls per_agent", "0 / 0 = absent");
    figures.put("monitoring_score default", "0 / 0 = absent");
    return figures;
  }

  private static Map<String, String> countsOfTheDay() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("tickets_opened default", "9 / - = 9");
    figures.put("tickets_settled default", "4 / - = 4");
    figures.put("complaints default", "6 / - = 6");
    figures.put("complaints_escalated consumer-association", "2 / - = 2");
    figures.put("complaints_escalated ministry", "1 / - = 1");
    figures.put("complaints_escalated none", "1 / - = 1");
    figures.put("assignments default", "5 / - = 5");
    figures.put("assignments_passed_on default", "1 / - = 1");
    figures.put("urges department-answer", "2 / - = 2");
    figures.put("questions default", "5 / - = 5");
    figures.put("visits_completed default", "2 / - = 2");
    figures.put("sms_sent first-reply-limit", "1 / - = 1");
    figures.put("sms_sent registered", "3 / - = 3");
    figures.put("compensation_total CNY", "7550 / - = 7550");
    figures.put("compensation_total USD", "1200 / - = 1200");
    return figures;
  }

  /** What began on the day and counts on the next: the keys that differ from an idle day. */
  static Map<String, String> ofTheNextDay() {
    return Map.of(
        "tickets_opened default", "1 / - = 1",
        "complaints default", "1 / - = 1",
        "effective_reply default", "0 / 1 = 0.00",
        "reply_timeliness default", "0 / 1 = 0.00",
        "assignment_timeliness default", "1 / 1 = 100.00",
        "question_timeliness default", "1 / 1 = 100.00",
        "complaints_escalated consumer-association", "1 / - = 1",
        "first_reply default", "0 / 0 = absent",
        "complaint_satisfaction own", "0 / 0 = absent");
  }
}
