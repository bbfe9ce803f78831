package dev.thirdring.intake.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.attachment.KeepAttachments;
import dev.thirdring.intake.attachment.model.Draft;
import dev.thirdring.intake.contact.model.Words;
import dev.thirdring.intake.mail.model.MailPolicy;
import dev.thirdring.intake.mail.model.Refusal;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides on a mail that was read and keeps what came of it, all in one transaction. */
@ApplicationScoped
class KeepMail {
  private static final Duration HOUR = Duration.ofHours(1);

  private final ReceivedMails mails;
  private final RouteMail routeMail;
  private final KeepAttachments keepAttachments;
  private final MailSettings settings;
  private final Clock clock;

  KeepMail(
      ReceivedMails mails,
      RouteMail routeMail,
      KeepAttachments keepAttachments,
      MailSettings settings,
      Clock clock) {
    this.mails = mails;
    this.routeMail = routeMail;
    this.keepAttachments = keepAttachments;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A mail ready to be kept.
   *
   * @param leftOut what of it cannot be kept, in words
   */
  record Ready(
      IncomingMail incoming,
      ParsedMail mail,
      List<Draft> drafts,
      List<String> leftOut,
      byte[] raw) {}

  /**
   * @param repeated it came before: this time it had no effect
   */
  record Kept(ReceivedMail mail, boolean repeated) {}

  @WithTransaction
  Uni<Kept> keep(Ready ready) {
    ParsedMail mail = ready.mail();
    return mails
        .known(mail.messageId(), mail.digest())
        .chain(
            known ->
                known.isPresent() && !isWantedAgain(known.get(), ready)
                    ? Uni.createFrom().item(new Kept(known.get(), true))
                    : decided(ready, known.map(ReceivedMail::id)));
  }

  private static boolean isWantedAgain(ReceivedMail known, Ready ready) {
    return ready.incoming().again().filter(known.id()::equals).isPresent()
        && known.ticketId().isEmpty();
  }

  private Uni<Kept> decided(Ready ready, Optional<UUID> id) {
    return refusal(ready)
        .chain(
            refused ->
                refused
                    .map(reason -> put(ready, id, MailOutcome.REFUSED, Optional.of(reason.name())))
                    .orElseGet(() -> routed(ready, id)));
  }

  /** A person who wants a mail taken has judged it. */
  private Uni<Optional<Refusal>> refusal(Ready ready) {
    if (ready.incoming().again().isPresent()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Set<String> own =
        settings.ownAddresses().orElse(Set.of()).stream()
            .map(address -> address.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    MailPolicy policy = new MailPolicy(own, settings.perSenderAnHour());
    ParsedMail mail = ready.mail();
    return mails
        .sentSince(mail.from(), clock.instant().minus(HOUR))
        .map(thisHour -> policy.refusal(mail.marks(), mail.from(), thisHour));
  }

  private Uni<Kept> routed(Ready ready, Optional<UUID> id) {
    return routeMail
        .route(ready.mail(), text(ready), ready.incoming().takenBy(), at(ready.incoming()))
        .chain(
            outcome ->
                switch (outcome) {
                  case RouteMail.Outcome.OnTicket on -> withFiles(ready, id, on);
                  case RouteMail.Outcome.NotTaken(var reason) ->
                      put(ready, id, MailOutcome.UNREADABLE, Optional.of(reason));
                });
  }

  private Uni<Kept> withFiles(Ready ready, Optional<UUID> id, RouteMail.Outcome.OnTicket on) {
    if (ready.drafts().isEmpty()) {
      return put(ready, id, on, ready.leftOut());
    }
    return keepAttachments
        .keep(
            new TicketId(on.ticketId()), on.contactId(), ready.drafts(), ready.incoming().takenBy())
        .chain(
            outcome -> {
              List<String> leftOut = new ArrayList<>(ready.leftOut());
              if (outcome instanceof KeepAttachments.Outcome.TooMany(var allowed)) {
                leftOut.add("all files: " + allowed);
              }
              return put(ready, id, on, leftOut);
            });
  }

  private Uni<Kept> put(
      Ready ready, Optional<UUID> id, RouteMail.Outcome.OnTicket on, List<String> leftOut) {
    Optional<String> reason =
        leftOut.isEmpty()
            ? Optional.empty()
            : Optional.of(Words.cut("not kept 未保存: " + String.join("; ", leftOut), 2000));
    MailOutcome outcome =
        on.contactId().isPresent() ? MailOutcome.CONTACT_ADDED : MailOutcome.TICKET_OPENED;
    ReceivedMail kept =
        record(ready, id, outcome, reason, Optional.of(on.ticketId()), on.contactId());
    return put(kept, leftOut.isEmpty() ? null : ready.raw());
  }

  private Uni<Kept> put(
      Ready ready, Optional<UUID> id, MailOutcome outcome, Optional<String> reason) {
    return put(record(ready, id, outcome, reason, Optional.empty(), Optional.empty()), ready.raw());
  }

  private Uni<Kept> put(ReceivedMail mail, byte[] raw) {
    return mails.put(mail, raw).replaceWith(new Kept(mail, false));
  }

  private static ReceivedMail record(
      Ready ready,
      Optional<UUID> id,
      MailOutcome outcome,
      Optional<String> reason,
      Optional<UUID> ticketId,
      Optional<UUID> contactId) {
    ParsedMail mail = ready.mail();
    return new ReceivedMail(
        id.orElseGet(UuidCreator::getTimeOrderedEpoch),
        mail.messageId(),
        mail.digest(),
        Optional.of(mail.from()),
        mail.subject(),
        ready.incoming().receivedAt(),
        ready.incoming().source(),
        outcome,
        reason,
        ticketId,
        contactId,
        mail.html(),
        ready.incoming().takenBy());
  }

  private static String text(Ready ready) {
    StringBuilder text = new StringBuilder(ready.mail().text());
    if (text.isEmpty()) {
      text.append("(no text 无正文)");
    }
    ready.leftOut().forEach(left -> text.append("\n[not kept 未保存] ").append(left));
    return Words.cut(text.toString(), Words.TEXT_MAX);
  }

  /** A mailbox that was away may bring old mail; no ticket starts in the future. */
  private Instant at(IncomingMail incoming) {
    Instant now = clock.instant();
    Instant oldest = now.minus(Duration.ofDays(30));
    Instant at = incoming.receivedAt();
    return at.isAfter(now) ? now : at.isBefore(oldest) ? oldest : at;
  }
}
