package dev.thirdring.intake.ticket.model;

import java.util.Optional;

/** What a ticket is about, in codes of the catalogs and in the customer's words. */
public record Matter(
    String category,
    Optional<String> subcategory,
    Optional<String> product,
    Optional<String> region,
    String subject,
    String body,
    boolean urgent,
    Optional<String> authority,
    Optional<String> wish) {

  public Matter wishing(String code) {
    return new Matter(
        category,
        subcategory,
        product,
        region,
        subject,
        body,
        urgent,
        authority,
        Optional.of(code));
  }
}
