package dev.thirdring.intake.identity;

import dev.thirdring.intake.customer.CheckDocument;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.customer.Customers;
import dev.thirdring.intake.identity.Identities.Kept;
import dev.thirdring.intake.identity.Identities.Proof;
import dev.thirdring.intake.identity.Identities.Subject;
import dev.thirdring.intake.identity.model.Kind;
import dev.thirdring.intake.identity.model.Outcome;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tries what the customer says or shows (I11). Every try is recorded; after too many wrong ones
 * nothing is tried for a while, whatever the ticket. What was typed is kept nowhere.
 */
@ApplicationScoped
public class CheckIdentity {
  private final Identities identities;
  private final Tickets tickets;
  private final Customers customers;
  private final Secrets secrets;
  private final KnowsPasswords verify;
  private final CheckDocument document;
  private final IdentitySettings settings;
  private final Clock clock;

  CheckIdentity(
      Identities identities,
      Tickets tickets,
      Customers customers,
      Secrets secrets,
      KnowsPasswords verify,
      CheckDocument document,
      IdentitySettings settings,
      Clock clock) {
    this.identities = identities;
    this.tickets = tickets;
    this.customers = customers;
    this.secrets = secrets;
    this.verify = verify;
    this.document = document;
    this.settings = settings;
    this.clock = clock;
  }

  /** What came of it; a proof if it proved something. */
  public sealed interface Checked {
    record Tried(Outcome outcome, Optional<Proof> proof) implements Checked {}

    record Unknown() implements Checked {}

    record NotOffered() implements Checked {}

    record Archived(TicketState.Archived filed) implements Checked {}
  }

  private record Case(Ticket ticket, Customer customer, Kind kind, String by) {
    Subject subject() {
      return new Subject(ticket.id().value(), customer.id(), by);
    }
  }

  /** A password is verified between two transactions: no system holds one open. */
  public Uni<Checked> check(TicketId id, String kind, String typed, String by) {
    return Panache.withTransaction(() -> begin(id, kind, by))
        .chain(
            begun ->
                begun.isEmpty()
                    ? Panache.withTransaction(() -> refusal(id))
                    : verified(begun.get(), typed)
                        .chain(
                            password ->
                                Panache.withTransaction(
                                    () -> conclude(begun.get(), typed, password))));
  }

  private Uni<Optional<Case>> begin(TicketId id, String kindCode, String by) {
    return tickets
        .find(id)
        .chain(
            ticket ->
                identities
                    .kinds()
                    .map(kinds -> offered(kinds, kindCode))
                    .chain(
                        kind ->
                            ticket.filter(one -> !one.isArchived()).isEmpty() || kind.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : customers
                                    .find(ticket.get().customerId())
                                    .map(
                                        customer ->
                                            Optional.of(
                                                new Case(
                                                    ticket.get(), customer, kind.get(), by)))));
  }

  private static Optional<Kind> offered(java.util.List<Kept> kinds, String code) {
    return kinds.stream()
        .map(Kept::kind)
        .filter(kind -> kind.code().equals(code) && kind.offered())
        .findFirst();
  }

  private Uni<Checked> refusal(TicketId id) {
    return tickets
        .find(id)
        .map(
            found ->
                found
                    .<Checked>map(
                        ticket ->
                            ticket.state() instanceof TicketState.Archived filed
                                ? new Checked.Archived(filed)
                                : new Checked.NotOffered())
                    .orElseGet(Checked.Unknown::new));
  }

  private Uni<Optional<Boolean>> verified(Case one, String typed) {
    if (!one.kind().code().equals(Kind.SERVICE_PASSWORD)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return Panache.withSession(() -> isBlocked(one, clock.instant()))
        .chain(
            blocked ->
                blocked
                    ? Uni.createFrom().item(Optional.empty())
                    : verify.verify(
                        one.kind().verifier().orElseThrow(), one.ticket(), one.customer(), typed));
  }

  private Uni<Checked> conclude(Case one, String typed, Optional<Boolean> password) {
    Instant now = clock.instant();
    return identities
        .lock(one.customer().id())
        .chain(() -> isBlocked(one, now))
        .chain(
            blocked ->
                blocked
                    ? Uni.createFrom().item(Outcome.TOO_MANY)
                    : attempt(one, typed, password, now))
        .call(outcome -> identities.recordAttempt(one.subject(), one.kind().code(), outcome, now))
        .chain(outcome -> prove(one, outcome, now));
  }

  private Uni<Boolean> isBlocked(Case one, Instant now) {
    return identities
        .wrongTries(one.customer().id(), now.minus(IdentitySettings.TICKET_WINDOW))
        .map(wrong -> wrong >= settings.wrongTriesPerHalfHour);
  }

  private Uni<Outcome> attempt(Case one, String typed, Optional<Boolean> password, Instant now) {
    return switch (one.kind().code()) {
      case Kind.SMS_CODE -> code(one, typed, now);
      case Kind.DOCUMENT -> document(one, typed);
      default ->
          Uni.createFrom()
              .item(
                  password
                      .map(right -> right ? Outcome.PROVED : Outcome.WRONG)
                      .orElse(Outcome.NOT_VERIFIED));
    };
  }

  private Uni<Outcome> code(Case one, String typed, Instant now) {
    String bound = IssueCode.bound(typed, one.ticket().id(), one.customer().phone().orElse(""));
    return identities
        .tryCode(one.ticket().id().value(), settings.codeTriesMax, now)
        .chain(
            waiting ->
                waiting.isEmpty()
                    ? Uni.createFrom().item(Outcome.NO_CODE)
                    : secrets
                        .fits(waiting.get().hash(), bound)
                        .chain(
                            right ->
                                right
                                    ? identities
                                        .endCode(waiting.get().id())
                                        .replaceWith(Outcome.PROVED)
                                    : Uni.createFrom().item(Outcome.WRONG)));
  }

  private Uni<Outcome> document(Case one, String typed) {
    return document
        .check(one.customer().id(), typed, one.by())
        .map(
            found ->
                switch (found) {
                  case MATCHES -> Outcome.PROVED;
                  case DIFFERS -> Outcome.WRONG;
                  case NONE_ON_FILE -> Outcome.SEEN;
                  case TOO_MANY -> Outcome.TOO_MANY;
                });
  }

  private Uni<Checked> prove(Case one, Outcome outcome, Instant now) {
    if (!outcome.proves()) {
      return Uni.createFrom().item(new Checked.Tried(outcome, Optional.empty()));
    }
    Kind kind = one.kind();
    Proof proof = new Proof(kind.code(), kind.strength(), one.by(), now, now.plus(kind.validity()));
    return identities
        .prove(one.subject(), proof)
        .replaceWith(new Checked.Tried(outcome, Optional.of(proof)));
  }
}
