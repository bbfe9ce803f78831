package dev.thirdring.routing.partner.webhook;

import dev.thirdring.platform.audit.AuditTrail;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.StoredTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was sent to a partner's receivers; a dead letter can be sent again. */
@ApplicationScoped
public class ReadDeliveries {
  private static final String SELECT =
      """
      select id, webhook_id, assignment_id, type, state, attempts, next_at, last_error, created_at, ended_at, body
      from webhook_delivery where partner = ?1
      """;

  private final AuditTrail trail;

  ReadDeliveries(AuditTrail trail) {
    this.trail = trail;
  }

  /** The newest first. */
  public Uni<List<DeliveryView>> page(
      String partner, Optional<DeliveryView.State> state, Cursor after, int size) {
    String where =
        " and (created_at, id) < (?2, ?3) and (?4 = '' or state = ?4) order by created_at desc, id desc";
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SELECT + where, Object[].class)
                    .setParameter(1, partner)
                    .setParameter(2, after.at())
                    .setParameter(3, after.id())
                    .setParameter(4, state.map(Enum::name).orElse(""))
                    .setMaxResults(size)
                    .getResultList())
        .map(rows -> rows.stream().map(ReadDeliveries::delivery).toList());
  }

  /** The newest first. */
  public Uni<List<NoticeView>> notices(String partner, Cursor after, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        select id, webhook_id, noticed_at, what from partner_notice
                        where partner = ?1 and (noticed_at, id) < (?2, ?3) order by noticed_at desc, id desc
                        """,
                        Object[].class)
                    .setParameter(1, partner)
                    .setParameter(2, after.at())
                    .setParameter(3, after.id())
                    .setMaxResults(size)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new NoticeView(
                                (UUID) row[0],
                                (UUID) row[1],
                                StoredTime.instant(row[2]),
                                (String) row[3]))
                    .toList());
  }

  /** Sends a dead letter again, with the id it had; false when the partner has no such one. */
  @WithTransaction
  public Uni<Boolean> replay(String partner, UUID delivery) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        update webhook_delivery set state = 'WAITING', attempts = 0, next_at = now(), ended_at = null
                        where id = ?1 and partner = ?2 and state = 'DEAD'
                        """)
                    .setParameter(1, delivery)
                    .setParameter(2, partner)
                    .executeUpdate())
        .chain(
            changed ->
                changed == 0
                    ? Uni.createFrom().item(false)
                    : trail
                        .record(
                            new AuditTrail.Act(
                                "replayed", "webhook_delivery", delivery.toString(), "", ""))
                        .replaceWith(true));
  }

  private static DeliveryView delivery(Object[] row) {
    DeliveryView.State state = DeliveryView.State.valueOf((String) row[4]);
    return new DeliveryView(
        (UUID) row[0],
        (UUID) row[1],
        (UUID) row[2],
        (String) row[3],
        state,
        (Integer) row[5],
        state == DeliveryView.State.WAITING ? StoredTime.instant(row[6]) : null,
        (String) row[7],
        StoredTime.instant(row[8]),
        StoredTime.instant(row[9]),
        (String) row[10]);
  }
}
