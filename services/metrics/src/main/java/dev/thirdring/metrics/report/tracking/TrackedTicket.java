package dev.thirdring.metrics.report.tracking;

import java.time.Instant;
import java.util.List;

/**
 * A ticket of the month as facts tell it; null where they tell nothing.
 *
 * @param department that has it, or had it last
 * @param answeredAt by the department; at the first contact where it was settled then
 * @param inTime null while it is not due and not answered
 * @param granted compensation with its currency
 */
record TrackedTicket(
    String number,
    Instant receivedAt,
    String channel,
    String category,
    String subcategory,
    String product,
    String region,
    String tier,
    String department,
    Instant dueAt,
    Instant answeredAt,
    Boolean inTime,
    Instant settledAt,
    Boolean accepted,
    List<Granted> granted,
    String satisfaction,
    Long repeated) {

  /** Money granted, in the smallest unit. */
  record Granted(String currency, long minorUnits) {}
}
