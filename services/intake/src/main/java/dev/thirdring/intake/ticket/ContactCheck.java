package dev.thirdring.intake.ticket;

import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.platform.http.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a contact may say: codes that the catalogs know, times that can be. All faults are told at
 * once.
 */
final class ContactCheck {
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(2);
  private static final Duration REACH = Duration.ofDays(366);

  private ContactCheck() {}

  static List<FieldProblem> errors(
      OpenTicketCommand command, Catalogs.Snapshot codes, Instant now) {
    List<FieldProblem> errors = new ArrayList<>();
    Matter matter = command.matter();
    known(errors, codes, Catalog.CHANNEL, "channel", Optional.of(command.channel()));
    known(errors, codes, Catalog.CATEGORY, "category", Optional.of(matter.category()));
    known(errors, codes, Catalog.SUBCATEGORY, "subcategory", matter.subcategory());
    known(errors, codes, Catalog.PRODUCT, "product", matter.product());
    known(errors, codes, Catalog.AUTHORITY, "authority", matter.authority());
    known(errors, codes, Catalog.WISH, "wish", matter.wish());
    known(errors, codes, Catalog.TIER, "customer.tier", command.customer().tier());
    past(errors, "receivedAt", command.receivedAt(), now);
    past(errors, "contactEndedAt", command.contactEndedAt(), now);
    command
        .promisedReplyAt()
        .filter(promised -> !promised.isAfter(now) || promised.isAfter(now.plus(REACH)))
        .ifPresent(
            unlikely ->
                errors.add(new FieldProblem("promisedReplyAt", "must lie ahead, within 366 days")));
    command
        .contactEndedAt()
        .filter(ended -> ended.isBefore(command.receivedAt().orElse(ended)))
        .ifPresent(
            early ->
                errors.add(new FieldProblem("contactEndedAt", "must not lie before receivedAt")));
    return errors;
  }

  private static void known(
      List<FieldProblem> errors,
      Catalogs.Snapshot codes,
      Catalog catalog,
      String field,
      Optional<String> code) {
    codes.refusal(catalog, field, code).ifPresent(errors::add);
  }

  private static void past(
      List<FieldProblem> errors, String field, Optional<Instant> time, Instant now) {
    if (time.isPresent() && time.get().isBefore(now.minus(REACH))) {
      errors.add(new FieldProblem(field, "must lie within the last 366 days"));
    }
    if (time.isPresent() && time.get().isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
      errors.add(new FieldProblem(field, "must not lie in the future; it is " + now + " here"));
    }
  }
}
