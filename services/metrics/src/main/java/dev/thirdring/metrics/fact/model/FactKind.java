package dev.thirdring.metrics.fact.model;

/**
 * The events that facts are kept of, and what the facts' columns hold besides when and which
 * ticket.
 */
public enum FactKind {
  /** At the customer's first word. Label: form. Outcome: ON_THE_SPOT or OPEN. */
  TICKET_OPENED,
  /** Outcome: ACCEPTED or NOT_ACCEPTED. */
  TICKET_SETTLED,
  /** Amount: how often by now. */
  TICKET_REOPENED,
  /** Label: the category that it belongs to from then on. */
  TICKET_CORRECTED,
  /** Amount: how often the first complaint about the matter is repeated by now. */
  COMPLAINT_REPEATED,
  /** Label: of what the customer heard. */
  CUSTOMER_INFORMED,
  /** Subject: assignment. Due: the answer. Label: the rule that chose. */
  ASSIGNMENT_MADE,
  /** Subject: assignment. Department: who passed it on. Label: to whom. */
  ASSIGNMENT_PASSED_ON,
  /** Subject: assignment. */
  ASSIGNMENT_ANSWERED,
  /** Subject: assignment. */
  ASSIGNMENT_COMPLETED,
  /** Label: clock. Amount: circle. */
  ASSIGNMENT_URGED,
  /** Label: authority. Outcome: level. */
  TICKET_ESCALATED,
  /**
   * Subject: approval. Label: currency. Amount: minor units. Outcome: GRANTED, APPROVED, REFUSED.
   */
  COMPENSATION_DECIDED,
  /** Subject: assignment, else ticket. Label: clock. Department: whose limit it was. */
  CLOCK_STOPPED,
  /**
   * Subject: what the limit was set on. Label: clock. Handled by: the service that owned the clock.
   */
  DEADLINE_MISSED,
  /** Subject: question. */
  QUESTION_ASKED,
  /** Subject: question. */
  QUESTION_ANSWERED,
  /** Subject: order. */
  VISIT_BOOKED,
  /** Subject: order. Outcome: SOLVED or NOT_SOLVED. */
  VISIT_COMPLETED,
  /** Subject: follow-up. */
  FOLLOW_UP_PLANNED,
  /**
   * Subject: follow-up. Outcome: a level of satisfaction, NO_ANSWER or UNREACHED. Label: SETTLED or
   * PROBLEM_HEARD, where somebody was reached.
   */
  FOLLOW_UP_COMPLETED,
  /** Subject: message. Label: template. */
  SMS_REQUESTED,
  /** Subject: message. Label: template. Outcome: fate. Handled by: gateway. */
  SMS_CONCLUDED
}
