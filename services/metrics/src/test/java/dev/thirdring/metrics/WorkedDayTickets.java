package dev.thirdring.metrics;

import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.routing.ApprovalStep;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.contracts.routing.Money;
import dev.thirdring.contracts.routing.TicketEscalated;
import java.util.List;

/** Tickets, assignments, limits, escalations and compensation of the worked day. */
final class WorkedDayTickets {
  private static final String ROUTING = "routing";

  private WorkedDayTickets() {}

  static void tell(WorkedDay day) {
    tickets(day);
    assignments(day);
    limits(day);
    escalations(day);
    compensation(day);
    endings(day);
  }

  private static void tickets(WorkedDay day) {
    day.opens("t1", "08:00", "vip telephone complaint settled", TicketForm.CALL_RECORD);
    day.opens("t2", "09:00", "premium telephone complaint settled", TicketForm.CALL_RECORD);
    day.opens("t3", "09:30", "standard email complaint", TicketForm.REVIEWED_NOTICE);
    day.opens("t4", "10:00", "vip telephone complaint", TicketForm.NOTICE);
    day.opens("t5", "11:00", "premium web-chat complaint", TicketForm.NOTICE);
    day.opens(
        "t6", "12:00", "standard telephone consultation settled", TicketForm.CONSULTATION_RECORD);
    day.opens("t7", "13:00", "standard telephone consultation", TicketForm.QUESTION);
    // Settled at once, it seemed; a department had to work on it after all.
    day.opens("t8", "14:00", "standard telephone complaint settled", TicketForm.CALL_RECORD);
    day.opens("t9", "00:00", "standard sms suggestion", TicketForm.NOTICE);
    day.opens("t10", "-1 23:59:59.999", "vip telephone complaint", TicketForm.NOTICE);
    day.opens("t11", "+1 00:00", "vip telephone complaint", TicketForm.NOTICE);
  }

  private static void assignments(WorkedDay day) {
    day.assigns("a3", "t3", "billing", "09:50", "17:00");
    day.assigns("a4", "t4", "network-quality", "10:05", "14:00");
    day.assigns("a5", "t5", "network-quality", "11:10", "18:00");
    day.happens(
        "t5",
        new AssignmentPassedOn(
            day.id("a5"),
            day.id("t5"),
            "network-quality",
            "value-added",
            "not ours",
            "dept1",
            day.at("12:00")));
    day.assigns("a5b", "t5", "value-added", "12:00", "18:00");
    day.assigns("a8", "t8", "billing", "15:00", "+1 10:00");
    day.happens(
        "t3",
        new AssignmentAnswered(
            day.id("a3"),
            day.id("t3"),
            "billing",
            day.at("16:00"),
            "dept2",
            true,
            "refunded",
            null,
            null,
            null,
            null));
    day.happens(
        "t3",
        new AssignmentCompleted(
            day.id("a3"), day.id("t3"), "billing", day.at("16:00"), "refunded"));
    urges(day, "a4", "department-answer", 1, "14:00");
    urges(day, "a4", "department-answer", 2, "15:00");
    urges(day, null, "first-reply", 0, "09:00");
  }

  private static void urges(WorkedDay day, String on, String clock, int circle, String at) {
    day.happens(
        "t4",
        new AssignmentUrged(
            day.id("t4"),
            on == null ? null : day.id(on),
            clock,
            circle,
            List.of("billing"),
            "clock",
            day.at(at)));
  }

  private static void limits(WorkedDay day) {
    day.stops("t3", "a3", "department-answer, 17:00, billing", "16:00", true);
    day.misses("t4", "a4", "department-answer, 14:00, network-quality", ROUTING);
    day.stops("t4", "a4", "department-answer, 14:00, network-quality", "15:30", false);
    day.stops("t5", "a5", "department-answer, 18:00, network-quality", "12:00", true);
    day.misses("t5", "a5b", "department-answer, 18:00, value-added", ROUTING);
    day.stops("t8", "a8", "department-answer, +1 10:00, billing", "16:00", true);
    day.stops("t4", "a4", "arrangement-told, 10:25, customer-care", "10:20", true);

    day.stops("t3", null, "effective-reply, +2 09:30, customer-care", "16:30", true);
    day.stops("t4", null, "effective-reply, 18:00, customer-care", "17:00", true);
    day.misses("t5", "t5", "effective-reply, +1 11:00, customer-care", ROUTING);
    day.misses("t8", "t8", "effective-reply, 22:00, customer-care", ROUTING);
    day.stops("t8", null, "effective-reply, 22:00, customer-care", "23:00", false);
    day.stops("t7", null, "effective-reply, 21:00, customer-care", "17:00", true);
    day.stops("t10", null, "effective-reply, 07:59:59.999, customer-care", "07:00", true);

    day.stops("t3", null, "first-reply, +2 09:30, customer-care", "16:30", true);
    day.stops("t4", null, "first-reply, 20:00, customer-care", "10:20", true);
    day.misses("t5", "t5", "first-reply, 23:00, customer-care", ROUTING);
    day.misses("t8", "t8", "first-reply, 22:30, customer-care", ROUTING);
    day.stops("t8", null, "first-reply, 22:30, customer-care", "23:00", false);
  }

  private static void escalations(WorkedDay day) {
    escalates(day, "t4", "consumer-association", "16:00");
    escalates(day, "t4", "consumer-association", "16:30");
    escalates(day, "t4", "ministry", "17:30");
    escalates(day, "t5", null, "18:00");
    escalates(day, "t3", "consumer-association", "15:00");
    escalates(day, "t8", "consumer-association", "+1 00:30");
    escalates(day, "t7", "ministry", "14:00");
  }

  private static void escalates(WorkedDay day, String ticket, String authority, String at) {
    day.happens(
        ticket, new TicketEscalated(day.id(ticket), "director", authority, "urgent", day.at(at)));
  }

  private static void compensation(WorkedDay day) {
    decides(day, "t5", ApprovalStep.FINANCE, "approved", 5000, "CNY");
    decides(day, "t5", ApprovalStep.GENERAL_MANAGER, "approved last", 5000, "CNY");
    decides(day, "t8", ApprovalStep.FINANCE, "refused last", 9900, "CNY");
    decides(day, "t3", ApprovalStep.GENERAL_MANAGER, "approved last", 1200, "USD");
    decides(day, "t4", ApprovalStep.GENERAL_MANAGER, "approved last", 2550, "CNY");
  }

  private static void decides(
      WorkedDay day, String ticket, ApprovalStep step, String how, long units, String currency) {
    day.happens(
        ticket,
        new CompensationDecided(
            day.id("p-" + ticket),
            day.id(ticket),
            step,
            how.startsWith("approved"),
            how.endsWith("last"),
            new Money(units, currency),
            "boss",
            null,
            day.at("15:00")));
  }

  private static void endings(WorkedDay day) {
    settles(day, "t1", "08:05");
    settles(day, "t2", "09:05");
    settles(day, "t3", "18:10");
    settles(day, "t6", "12:05");
    day.happens("t4", new TicketReopened(day.id("t4"), day.at("19:05"), 1, "still broken"));
    day.happens("t4", new TicketReopened(day.id("t4"), day.at("21:45"), 2, "still broken"));
    day.happens("t6", new TicketReopened(day.id("t6"), day.at("20:00"), 1, "asked again"));
    day.happens(
        "t5", new ComplaintRepeated(day.id("t5"), day.id("t4"), 1, day.at("15:00"), "agent1"));
    day.happens(
        "t4",
        new CustomerInformed(
            day.id("t4"), day.at("10:20"), "agent1", InformedOf.PROGRESS, "telephone"));
  }

  private static void settles(WorkedDay day, String ticket, String at) {
    day.happens(ticket, new TicketSettled(day.id(ticket), day.at(at), true, null));
  }
}
