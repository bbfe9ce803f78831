package dev.thirdring.intake.archive.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.intake.ticket.model.Contact;
import dev.thirdring.intake.ticket.model.Form;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.intake.ticket.model.Progress;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I14")
class RecordOfTicketTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
  private static final RecordOfTicket.Kept NOTHING = new RecordOfTicket.Kept(1, 0, 0, false);
  private static final RecordOfTicket.Kept ANSWERED = new RecordOfTicket.Kept(1, 1, 0, false);

  private static Ticket ticket(Form form, Optional<String> unit, boolean accepts, String result) {
    return new Ticket(
        new TicketId(UUID.randomUUID()),
        "TR-1",
        0,
        new TicketState.Settled(AT, accepts, result),
        form,
        new Contact("telephone", false, true, "complaint", false, false, AT, Optional.empty()),
        new Matter(
            "complaint",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "subject",
            "body",
            false,
            Optional.empty(),
            Optional.empty()),
        UUID.randomUUID(),
        "standard",
        "agent1",
        AT,
        Optional.empty(),
        new Progress(unit, Optional.empty(), 0, Optional.empty()));
  }

  private static List<Part.Kind> missing(
      Form form, Optional<String> unit, boolean accepts, String result, RecordOfTicket.Kept kept) {
    return RecordOfTicket.of(ticket(form, unit, accepts, result), kept).missing();
  }

  @Test
  void aCallRecordIsCompleteAsItIs() {
    assertEquals(List.of(), missing(Form.CALL_RECORD, Optional.empty(), true, "", NOTHING));
    assertEquals(List.of(), missing(Form.CONSULTATION_RECORD, Optional.empty(), true, "", NOTHING));
  }

  @Test
  void aNoticeNeedsTheDepartmentsAnswerUnlessTheCustomerWasContentWithoutIt() {
    Optional<String> unit = Optional.of("billing");
    assertEquals(
        List.of(Part.Kind.DEPARTMENT_ANSWER), missing(Form.NOTICE, unit, false, "left", NOTHING));
    assertEquals(List.of(), missing(Form.NOTICE, unit, false, "left", ANSWERED));
    assertEquals(List.of(), missing(Form.NOTICE, unit, true, "credited", NOTHING));
    assertEquals(List.of(), missing(Form.NOTICE, Optional.empty(), false, "declined", NOTHING));
  }

  @Test
  void everyOtherPaperNeedsItsResultAndWhatTheCustomerSaid() {
    assertEquals(
        List.of(Part.Kind.RESULT), missing(Form.QUESTION, Optional.empty(), true, " ", NOTHING));
    assertEquals(List.of(), missing(Form.QUESTION, Optional.empty(), true, "", ANSWERED));
    assertEquals(
        List.of(Part.Kind.RESULT, Part.Kind.CUSTOMER_ANSWER),
        missing(Form.QUESTION, Optional.empty(), false, "", NOTHING));
  }

  @Test
  void whatAnotherSystemSettledIsAsCompleteAsItWillEverBe() {
    RecordOfTicket.Kept elsewhere = new RecordOfTicket.Kept(1, 0, 0, true);
    assertEquals(List.of(), missing(Form.NOTICE, Optional.of("billing"), false, null, elsewhere));
    assertEquals(
        List.of(Part.Kind.DEPARTMENT_ANSWER, Part.Kind.RESULT, Part.Kind.CUSTOMER_ANSWER),
        missing(Form.NOTICE, Optional.of("billing"), false, null, NOTHING));
  }

  @Test
  void attachmentsAreCountedAndNeverMissing() {
    RecordOfTicket content =
        RecordOfTicket.of(
            ticket(Form.CALL_RECORD, Optional.empty(), true, ""),
            new RecordOfTicket.Kept(2, 0, 3, false));
    assertTrue(content.isComplete());
    assertEquals(new Part(Part.Kind.ATTACHMENTS, false, 3), content.parts().getLast());
  }
}
