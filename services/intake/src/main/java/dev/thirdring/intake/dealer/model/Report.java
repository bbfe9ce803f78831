package dev.thirdring.intake.dealer.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A purchase or a repair, checked.
 *
 * @param dealer code of the dealer or service station
 * @param reference what the dealer calls it
 */
public record Report(
    ReportKind kind,
    String dealer,
    String reference,
    LocalDate date,
    String product,
    Optional<String> model,
    Optional<String> serial,
    Optional<Price> price,
    Optional<String> fault,
    Optional<String> work) {

  /** An amount in the smallest unit of its currency (ISO 4217). */
  public record Price(long minor, String currency) {}
}
