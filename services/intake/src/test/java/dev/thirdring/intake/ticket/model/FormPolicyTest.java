package dev.thirdring.intake.ticket.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FormPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  private static Contact contact(
      boolean written, boolean live, String category, boolean settled, boolean compensation) {
    return new Contact(
        "any", written, live, category, settled, compensation, NOW, Optional.empty());
  }

  @Test
  @Tag("I3")
  void aComplaintSettledOnTheTelephoneNeedsOnlyACallRecord() {
    Contact call = contact(false, true, Contact.COMPLAINT, true, false);
    assertEquals(Form.CALL_RECORD, FormPolicy.formFor(call));
    assertInstanceOf(TicketState.Settled.class, TicketState.first(FormPolicy.formFor(call), call));
  }

  @Test
  @Tag("I3")
  void compensationAlwaysNeedsANotice() {
    Contact call = contact(false, true, Contact.COMPLAINT, true, true);
    assertEquals(Form.NOTICE, FormPolicy.formFor(call));
    assertFalse(FormPolicy.settledAtFirstContact(call));
  }

  @Test
  @Tag("I3")
  void anUnsettledTelephoneComplaintBecomesANoticeThatGoesOutAtOnce() {
    Contact call = contact(false, true, Contact.COMPLAINT, false, false);
    assertEquals(Form.NOTICE, FormPolicy.formFor(call));
    assertInstanceOf(TicketState.InHandling.class, TicketState.first(Form.NOTICE, call));
  }

  @Test
  @Tag("I4")
  void aWrittenComplaintIsReviewedEvenIfItClaimsToBeSettled() {
    Contact letter = contact(true, false, Contact.COMPLAINT, true, false);
    assertEquals(Form.REVIEWED_NOTICE, FormPolicy.formFor(letter));
    assertInstanceOf(
        TicketState.AwaitingReview.class, TicketState.first(Form.REVIEWED_NOTICE, letter));
  }

  @Test
  @Tag("I5")
  void aConsultationSettledByTelephoneLeavesAConsultationRecord() {
    assertEquals(
        Form.CONSULTATION_RECORD,
        FormPolicy.formFor(contact(false, true, Contact.CONSULTATION, true, false)));
  }

  @Test
  @Tag("K4")
  void aConsultationThatCannotBeAnsweredBecomesAQuestion() {
    assertEquals(
        Form.QUESTION,
        FormPolicy.formFor(contact(false, true, Contact.CONSULTATION, false, false)));
    assertEquals(
        Form.QUESTION,
        FormPolicy.formFor(contact(true, false, Contact.CONSULTATION, false, false)));
  }

  @Test
  @Tag("I3")
  void aWrittenSuggestionCannotBeSettledAtOnce() {
    assertEquals(Form.NOTICE, FormPolicy.formFor(contact(true, false, "suggestion", true, false)));
  }
}
