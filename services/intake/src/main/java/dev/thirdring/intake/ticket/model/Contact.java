package dev.thirdring.intake.ticket.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One exchange with a customer, as far as it decides how the ticket goes on.
 *
 * @param written the channel brings written words (e-mail, fax, letter): data of the channel
 * @param live the customer is there and can accept at once (telephone): data of the channel
 * @param settled an answer was given that the customer accepts
 * @param compensationWanted the customer wants compensation
 * @param endedAt when the customer hung up
 */
public record Contact(
    String channel,
    boolean written,
    boolean live,
    String category,
    boolean settled,
    boolean compensationWanted,
    Instant receivedAt,
    Optional<Instant> endedAt) {

  public static final String CONSULTATION = "consultation";
  public static final String COMPLAINT = "complaint";

  public boolean isComplaint() {
    return COMPLAINT.equals(category);
  }

  public boolean isConsultation() {
    return CONSULTATION.equals(category);
  }
}
