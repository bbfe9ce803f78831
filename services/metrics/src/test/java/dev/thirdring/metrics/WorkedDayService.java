package dev.thirdring.metrics;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.contracts.smsnotification.MessageFate;
import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.contracts.smsnotification.SmsRequested;

/** Questions, visits, follow-ups and messages of the worked day. */
final class WorkedDayService {
  private WorkedDayService() {}

  static void tell(WorkedDay day) {
    questions(day);
    visits(day);
    followUps(day);
    messages(day);
  }

  private static void questions(WorkedDay day) {
    asks(day, "q1", "13:05", "16:05");
    answers(day, "q1", "15:00", true);
    asks(day, "q2", "13:10", "16:10");
    day.misses("t7", "q2", "question-answer, 16:10, resource-centre", "knowledge");
    answers(day, "q2", "17:00", false);
    // Still open. The service that missed it remembered the moment less finely than it told it.
    asks(day, "q3", "13:20", "16:20:00.123456789");
    day.misses("t7", "q3", "question-answer, 16:20:00.123456, resource-centre", "knowledge");
    asks(day, "q4", "23:00", "+1 02:00");
    answers(day, "q4", "23:30", true);
    // Not due yet; that another clock on it was missed makes it no overdue answer.
    asks(day, "q5", "20:00", "23:00");
    day.misses("t7", "q5", "hand-over, 20:30, resource-centre", "knowledge");
  }

  private static void asks(WorkedDay day, String question, String at, String dueAt) {
    day.happens(
        "t7",
        new QuestionAsked(
            day.id(question), day.id("t7"), day.at(at), "agent1", "How?", day.at(dueAt)));
  }

  private static void answers(WorkedDay day, String question, String at, boolean inTime) {
    day.happens(
        "t7",
        new QuestionAnswered(
            day.id(question), day.id("t7"), day.at(at), "editor1", "Like this.", inTime));
  }

  private static void visits(WorkedDay day) {
    day.happens(
        "t5",
        new VisitBooked(
            day.id("v1"),
            day.id("t5"),
            day.id("a5b"),
            "engineer1",
            day.at("15:00"),
            day.at("17:00"),
            day.at("13:00")));
    visited(day, "v1", "16:00", false);
    visited(day, "v2", "17:00", true);
  }

  private static void visited(WorkedDay day, String order, String at, boolean solved) {
    day.happens(
        "t5",
        new VisitCompleted(
            day.id(order), day.id("t5"), day.id("a5b"), "engineer1", day.at(at), solved, "Report"));
  }

  private static void followUps(WorkedDay day) {
    plans(day, "t3", "20:00");
    reaches(day, "t3", "18:00", Satisfaction.VERY_SATISFIED, true);
    plans(day, "t4", "21:00");
    reaches(day, "t4", "19:00", Satisfaction.DISSATISFIED, true);
    plans(day, "t5", "22:00");
    day.happens(
        "t5",
        new FollowUpCompleted(
            day.id("f-t5"),
            day.id("t5"),
            day.at("21:30"),
            false,
            Satisfaction.SATISFIED,
            false,
            null,
            true));
    plans(day, "t8", "20:30");
    day.misses("t8", "f-t8", "follow-up, 20:30, customer-care", "follow-up");
    reaches(day, "t8", "21:00", Satisfaction.BASICALLY_SATISFIED, false);
    plans(day, "t7", "19:30");
    reaches(day, "t7", "19:00", Satisfaction.SATISFIED, true);
    plans(day, "t2", "18:30");
    day.misses("t2", "f-t2", "follow-up, 18:30, customer-care", "follow-up");
    plans(day, "t1", "23:30");
  }

  private static void plans(WorkedDay day, String ticket, String dueAt) {
    day.happens(
        ticket,
        new FollowUpPlanned(day.id("f-" + ticket), day.id(ticket), day.at("17:00"), day.at(dueAt)));
  }

  private static void reaches(
      WorkedDay day, String ticket, String at, Satisfaction satisfaction, boolean inTime) {
    day.happens(
        ticket,
        new FollowUpCompleted(
            day.id("f-" + ticket),
            day.id(ticket),
            day.at(at),
            true,
            satisfaction,
            satisfaction == Satisfaction.DISSATISFIED,
            null,
            inTime));
  }

  private static void messages(WorkedDay day) {
    sends(day, "t1", "registered", "08:01");
    concludes(day, "t1", "registered", MessageFate.DELIVERED, true);
    sends(day, "t3", "registered", "09:31");
    concludes(day, "t3", "registered", MessageFate.FAILED, true);
    sends(day, "t4", "registered", "10:01");
    concludes(day, "t4", "registered", MessageFate.EXPIRED, false);
    sends(day, "t5", "first-reply-limit", "23:00:01");
    concludes(day, "t5", "first-reply-limit", MessageFate.DELIVERED, true);
  }

  private static void sends(WorkedDay day, String ticket, String template, String at) {
    day.happens(
        ticket,
        new SmsRequested(
            day.id("m-" + ticket),
            day.id(ticket),
            "+8613800138000",
            "Text",
            Language.ZH,
            template,
            day.at(at),
            day.at(at).plusSeconds(3600)));
  }

  private static void concludes(
      WorkedDay day, String ticket, String template, MessageFate fate, boolean inTime) {
    day.happens(
        ticket,
        new SmsConcluded(
            day.id("m-" + ticket),
            day.id(ticket),
            template,
            "sandbox",
            fate,
            inTime,
            day.at("23:30")));
  }
}
