package dev.thirdring.metrics.fact.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What one event told, as far as figures need it: no personal data of customers.
 *
 * @param at when it happened, to the microsecond that storage keeps
 * @param subjectId the assignment, question, message… it is about; the ticket itself if none
 * @param measured what {@link FactKind} says for this kind
 * @param dimensions absent until the ticket's opening is known
 * @param department the unit whose doing it was; absent for none
 * @param handledBy person, service or gateway; absent for none
 */
public record Fact(
    String eventId,
    FactKind kind,
    UUID ticketId,
    UUID subjectId,
    Instant at,
    Measured measured,
    Dimensions dimensions,
    String department,
    String handledBy) {

  public Fact {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  public static Fact of(String eventId, FactKind kind, UUID ticketId, Instant at) {
    return new Fact(eventId, kind, ticketId, ticketId, at, Measured.NOTHING, null, null, null);
  }

  public Fact about(UUID subject) {
    UUID known = subject == null ? ticketId : subject;
    return new Fact(
        eventId, kind, ticketId, known, at, measured, dimensions, department, handledBy);
  }

  public Fact due(Instant dueAt) {
    return with(
        new Measured(
            dueAt, measured.label(), measured.outcome(), measured.inTime(), measured.amount()));
  }

  public Fact labelled(String label) {
    return with(
        new Measured(
            measured.dueAt(), label, measured.outcome(), measured.inTime(), measured.amount()));
  }

  public Fact ending(String outcome) {
    return with(
        new Measured(
            measured.dueAt(), measured.label(), outcome, measured.inTime(), measured.amount()));
  }

  public Fact inTime(boolean inTime) {
    return with(
        new Measured(
            measured.dueAt(), measured.label(), measured.outcome(), inTime, measured.amount()));
  }

  public Fact amounting(long amount) {
    return with(
        new Measured(
            measured.dueAt(), measured.label(), measured.outcome(), measured.inTime(), amount));
  }

  public Fact of(Dimensions known) {
    return new Fact(eventId, kind, ticketId, subjectId, at, measured, known, department, handledBy);
  }

  public Fact ofDepartment(String unit) {
    return new Fact(eventId, kind, ticketId, subjectId, at, measured, dimensions, unit, handledBy);
  }

  public Fact handledBy(String who) {
    return new Fact(eventId, kind, ticketId, subjectId, at, measured, dimensions, department, who);
  }

  private Fact with(Measured other) {
    return new Fact(
        eventId, kind, ticketId, subjectId, at, other, dimensions, department, handledBy);
  }
}
