package dev.thirdring.intake.archive.model;

import dev.thirdring.intake.ticket.model.Form;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketState;
import java.util.List;

/**
 * What the record of a ticket holds (I14). A call record is complete as it is. On a notice that a
 * department had its answer is needed, unless the customer was content without it; every other
 * paper needs the result, in words of its own or those of the answer, and what the customer said to
 * it. What another system settled came as complete as it will ever be.
 */
public record RecordOfTicket(List<Part> parts) {

  /**
   * What is kept beside the ticket.
   *
   * @param settledElsewhere it was taken over settled, and nobody settled it here
   */
  public record Kept(
      int contacts, int departmentAnswers, int attachments, boolean settledElsewhere) {}

  public RecordOfTicket {
    parts = List.copyOf(parts);
  }

  public static RecordOfTicket of(Ticket ticket, Kept kept) {
    boolean atOnce = ticket.form() == Form.CALL_RECORD || ticket.form() == Form.CONSULTATION_RECORD;
    boolean notice = ticket.form() == Form.NOTICE || ticket.form() == Form.REVIEWED_NOTICE;
    boolean withDepartment = ticket.progress().department().isPresent();
    boolean here = !kept.settledElsewhere();
    boolean accepted = ticket.end().filter(TicketState.Settled::customerAccepts).isPresent();
    boolean worded =
        ticket.end().map(TicketState.Settled::result).filter(said -> !said.isBlank()).isPresent();
    return new RecordOfTicket(
        List.of(
            new Part(Part.Kind.CONTACTS, true, kept.contacts()),
            new Part(
                Part.Kind.DEPARTMENT_ANSWER,
                here && notice && withDepartment && !accepted,
                kept.departmentAnswers()),
            new Part(
                Part.Kind.RESULT, here && !atOnce, worded || kept.departmentAnswers() > 0 ? 1 : 0),
            new Part(Part.Kind.CUSTOMER_ANSWER, here, accepted || worded ? 1 : 0),
            new Part(Part.Kind.ATTACHMENTS, false, kept.attachments())));
  }

  public List<Part.Kind> missing() {
    return parts.stream().filter(Part::isMissing).map(Part::kind).toList();
  }

  public boolean isComplete() {
    return missing().isEmpty();
  }
}
