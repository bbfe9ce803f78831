package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.TicketQuota;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgAttachments implements Attachments {
  private static final String ADD =
      """
      insert into attachment (id, ticket_id, contact_id, name, media_type, bytes, sha256, inline, place,
        kept_by, kept_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """;
  private static final String FIND =
      """
      select id, ticket_id, contact_id, name, media_type, bytes, sha256, inline, place, kept_by, kept_at,
        removed_at
      from attachment where id = ?1 and ticket_id = ?2
      """;

  @Override
  public Uni<Void> add(Attachment attachment) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, attachment.id())
                    .setParameter(2, attachment.ticketId())
                    .setParameter(3, attachment.contactId().orElse(null))
                    .setParameter(4, attachment.name())
                    .setParameter(5, attachment.mediaType())
                    .setParameter(6, attachment.bytes())
                    .setParameter(7, attachment.sha256())
                    .setParameter(8, attachment.inline())
                    .setParameter(9, attachment.place().name())
                    .setParameter(10, attachment.keptBy())
                    .setParameter(11, attachment.keptAt())
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<TicketQuota.Used> used(UUID ticketId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select count(*), coalesce(sum(bytes), 0)::bigint from attachment"
                            + " where ticket_id = ?1 and removed_at is null",
                        Object[].class)
                    .setParameter(1, ticketId)
                    .getSingleResult())
        .map(
            row ->
                new TicketQuota.Used(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
  }

  @Override
  public Uni<Boolean> isContactOf(UUID contactId, UUID ticketId) {
    return exists(
        "select count(*) from contact where id = ?1 and ticket_id = ?2", contactId, ticketId);
  }

  @Override
  public Uni<Boolean> isClaimed(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select count(*) from attachment where id = ?1 and removed_at is null",
                        Long.class)
                    .setParameter(1, id)
                    .getSingleResult())
        .map(count -> count > 0);
  }

  private static Uni<Boolean> exists(String sql, UUID first, UUID second) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql, Long.class)
                    .setParameter(1, first)
                    .setParameter(2, second)
                    .getSingleResult())
        .map(count -> count > 0);
  }

  @Override
  public Uni<Optional<Attachment>> find(UUID ticketId, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIND, Object[].class)
                    .setParameter(1, id)
                    .setParameter(2, ticketId)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(PgAttachments::attachment));
  }

  @Override
  public Uni<Boolean> remove(UUID id, String by, String because, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "update attachment set removed_at = ?2, removed_by = ?3, removed_because = ?4"
                            + " where id = ?1 and removed_at is null")
                    .setParameter(1, id)
                    .setParameter(2, at)
                    .setParameter(3, by)
                    .setParameter(4, because)
                    .executeUpdate())
        .map(changed -> changed == 1);
  }

  private static Attachment attachment(Object[] row) {
    return new Attachment(
        (UUID) row[0],
        (UUID) row[1],
        Optional.ofNullable((UUID) row[2]),
        (String) row[3],
        (String) row[4],
        ((Number) row[5]).longValue(),
        (String) row[6],
        (Boolean) row[7],
        Place.valueOf((String) row[8]),
        (String) row[9],
        instant(row[10]),
        Optional.ofNullable(row[11]).map(PgAttachments::instant));
  }

  private static Instant instant(Object time) {
    return time instanceof java.time.OffsetDateTime moment ? moment.toInstant() : (Instant) time;
  }
}
