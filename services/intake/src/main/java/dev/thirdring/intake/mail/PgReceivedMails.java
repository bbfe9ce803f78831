package dev.thirdring.intake.mail;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgReceivedMails implements ReceivedMails {
  private static final String COLUMNS =
      """
      select id, message_id, digest, from_address, subject, received_at, source, outcome, reason,
        ticket_id, contact_id, html, taken_by
      from received_mail where\s""";
  private static final String PUT =
      """
      insert into received_mail (id, message_id, digest, from_address, subject, received_at, source,
        outcome, reason, ticket_id, contact_id, html, taken_by, raw)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      on conflict (id) do update
      set outcome = excluded.outcome, reason = excluded.reason, ticket_id = excluded.ticket_id,
        contact_id = excluded.contact_id, html = excluded.html, taken_by = excluded.taken_by,
        raw = excluded.raw, from_address = excluded.from_address
      """;

  @Override
  public Uni<Optional<ReceivedMail>> known(String messageId, String digest) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 77))",
                        Integer.class)
                    .setParameter(1, messageId + digest)
                    .getSingleResult()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(
                                    COLUMNS + "message_id = ?1 and digest = ?2", Object[].class)
                                .setParameter(1, messageId)
                                .setParameter(2, digest)
                                .getSingleResultOrNull()))
        .map(row -> Optional.ofNullable(row).map(PgReceivedMails::mail));
  }

  @Override
  public Uni<Optional<ReceivedMail>> find(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(COLUMNS + "id = ?1", Object[].class)
                    .setParameter(1, id)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(PgReceivedMails::mail));
  }

  /** The ticket it names may not have been sent to the database yet. */
  @Override
  public Uni<Void> put(ReceivedMail mail, byte[] raw) {
    return Panache.getSession()
        .chain(session -> session.flush().replaceWith(session))
        .chain(
            session ->
                session
                    .createNativeQuery(PUT)
                    .setParameter(1, mail.id())
                    .setParameter(2, mail.messageId())
                    .setParameter(3, mail.digest())
                    .setParameter(4, mail.from().orElse(null))
                    .setParameter(5, mail.subject())
                    .setParameter(6, mail.receivedAt())
                    .setParameter(7, mail.source().name())
                    .setParameter(8, mail.outcome().name())
                    .setParameter(9, mail.reason().orElse(null))
                    .setParameter(10, mail.ticketId().orElse(null))
                    .setParameter(11, mail.contactId().orElse(null))
                    .setParameter(12, mail.html().orElse(null))
                    .setParameter(13, mail.takenBy())
                    .setParameter(14, raw)
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Long> sentSince(String from, Instant since) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select count(*) from received_mail where from_address = ?1 and received_at > ?2",
                        Long.class)
                    .setParameter(1, from)
                    .setParameter(2, since)
                    .getSingleResult());
  }

  @Override
  public Uni<Optional<UUID>> ticketOf(List<String> messageIds) {
    if (messageIds.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select ticket_id from received_mail where message_id = any(string_to_array(?1, chr(10)))"
                            + " and ticket_id is not null order by received_at desc, id desc limit 1",
                        UUID.class)
                    .setParameter(1, String.join("\n", messageIds))
                    .getSingleResultOrNull())
        .map(Optional::ofNullable);
  }

  private static ReceivedMail mail(Object[] row) {
    return new ReceivedMail(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        Optional.ofNullable((String) row[3]),
        (String) row[4],
        row[5] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[5],
        MailSource.valueOf((String) row[6]),
        MailOutcome.valueOf((String) row[7]),
        Optional.ofNullable((String) row[8]),
        Optional.ofNullable((UUID) row[9]),
        Optional.ofNullable((UUID) row[10]),
        Optional.ofNullable((String) row[11]),
        (String) row[12]);
  }
}
