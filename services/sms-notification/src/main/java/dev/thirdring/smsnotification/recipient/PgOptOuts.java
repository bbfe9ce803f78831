package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;

@ApplicationScoped
class PgOptOuts implements OptOuts {
  private static final String FIRST =
      """
      insert into opt_out (phone, opted_out, changed_by, changed_at, version)
      values (?1, ?2, ?3, ?4, ?5 + 1) on conflict do nothing
      """;
  private static final String AGAIN =
      """
      update opt_out set opted_out = ?2, changed_by = ?3, changed_at = ?4, version = version + 1
      where phone = ?1 and version = ?5
      """;

  private static final String NOTE =
      """
      insert into opt_out as known (phone, opted_out, changed_by, changed_at, version)
      values (?1, true, ?2, ?3, 1)
      on conflict (phone) do update
      set opted_out = true, changed_by = ?2, changed_at = ?3, version = known.version + 1
      where known.changed_at < ?3 and not known.opted_out
      """;

  @Override
  public Uni<OptOut> of(PhoneNumber phone) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select opted_out, changed_by, changed_at, version from opt_out where phone = ?1",
                        Tuple.class)
                    .setParameter(1, phone.e164())
                    .getSingleResultOrNull())
        .map(
            row ->
                row == null
                    ? OptOut.NEVER_ASKED
                    : new OptOut(
                        row.get("opted_out", Boolean.class),
                        row.get("changed_by", String.class),
                        row.get("changed_at", OffsetDateTime.class).toInstant(),
                        row.get("version", Long.class)));
  }

  @Override
  public Uni<Void> note(PhoneNumber phone, String by, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NOTE)
                    .setParameter(1, phone.e164())
                    .setParameter(2, by)
                    .setParameter(3, at)
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> change(PhoneNumber phone, OptOut wanted, long seenVersion) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(seenVersion == 0 ? FIRST : AGAIN)
                    .setParameter(1, phone.e164())
                    .setParameter(2, wanted.optedOut())
                    .setParameter(3, wanted.changedBy())
                    .setParameter(4, wanted.changedAt())
                    .setParameter(5, seenVersion)
                    .executeUpdate())
        .map(changed -> changed == 1);
  }
}
