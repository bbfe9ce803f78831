package dev.thirdring.intake.ticket.model;

/** Which paper a contact needs (I3, I4, I5, K4). The first rule that speaks decides. */
public final class FormPolicy {
  private FormPolicy() {}

  public static Form formFor(Contact contact) {
    if (contact.written() && contact.isComplaint()) {
      return Form.REVIEWED_NOTICE;
    }
    if (settledAtFirstContact(contact)) {
      return contact.isConsultation() ? Form.CONSULTATION_RECORD : Form.CALL_RECORD;
    }
    return contact.isConsultation() ? Form.QUESTION : Form.NOTICE;
  }

  /**
   * The paper after it turned out to be about something else. A notice stays one; what nobody
   * decided yet gets the paper that it needs.
   */
  public static Form corrected(Form form, boolean written, String category) {
    boolean consultation = Contact.CONSULTATION.equals(category);
    return switch (form) {
      case CALL_RECORD, CONSULTATION_RECORD ->
          consultation ? Form.CONSULTATION_RECORD : Form.CALL_RECORD;
      case QUESTION ->
          consultation
              ? Form.QUESTION
              : written && Contact.COMPLAINT.equals(category) ? Form.REVIEWED_NOTICE : Form.NOTICE;
      case NOTICE, REVIEWED_NOTICE -> form;
    };
  }

  /** The customer was there, accepts, and wants no compensation (I3). */
  public static boolean settledAtFirstContact(Contact contact) {
    return contact.live() && contact.settled() && !contact.compensationWanted();
  }
}
