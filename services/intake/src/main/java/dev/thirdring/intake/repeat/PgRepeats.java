package dev.thirdring.intake.repeat;

import dev.thirdring.intake.repeat.model.Earlier;
import dev.thirdring.intake.repeat.model.RepeatRule;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

@ApplicationScoped
class PgRepeats implements Repeats {
  private static final int LOOKED_THROUGH_MAX = 100;
  private static final String LINK =
      "select ticket_id, repeats_id, first_id, confirmed_by, confirmed_at from ticket_repeat ";

  /** Both customers by their index, then each one's newest by theirs. */
  private static final String EARLIER =
      """
      select t.id, t.number, t.state, t.subject, left(t.body, 1000), t.product, t.subcategory,
             t.department, t.opened_at, t.customer_id = ?1, coalesce(r.first_id, t.id)
      from ticket t left join ticket_repeat r on r.ticket_id = t.id
      where t.customer_id in (
          select ?1 union select customer_id from customer_reach where kind = 'PHONE' and value = ?2)
        and t.opened_at > ?3 and t.category = 'complaint' and t.id <> ?4
        and not exists (select 1 from repeat_refusal x where x.ticket_id = ?4 and x.other_id = t.id)
      order by t.opened_at desc
      """;

  @Override
  public Uni<Kept> rule() {
    return select(
            """
            select window_days, least_score, offered_max, customer_weight, product_weight,
                   subcategory_weight, wording_weight, version from repeat_rule
            """)
        .chain(SelectionQuery::getSingleResult)
        .map(
            row ->
                new Kept(
                    new RepeatRule(
                        (Integer) row[0],
                        (Integer) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (Integer) row[4],
                        (Integer) row[5],
                        (Integer) row[6]),
                    (Long) row[7]));
  }

  @Override
  public Uni<Boolean> change(RepeatRule rule, long version) {
    return mutate(
            """
            update repeat_rule set window_days = ?1, least_score = ?2, offered_max = ?3,
              customer_weight = ?4, product_weight = ?5, subcategory_weight = ?6,
              wording_weight = ?7, version = version + 1
            where version = ?8
            """)
        .chain(
            query ->
                query
                    .setParameter(1, rule.windowDays())
                    .setParameter(2, rule.leastScore())
                    .setParameter(3, rule.offeredMax())
                    .setParameter(4, rule.customerWeight())
                    .setParameter(5, rule.productWeight())
                    .setParameter(6, rule.subcategoryWeight())
                    .setParameter(7, rule.wordingWeight())
                    .setParameter(8, version)
                    .executeUpdate())
        .map(count -> count == 1);
  }

  @Override
  public Uni<List<Earlier>> earlier(Whose whose, Instant since) {
    UUID nobody = new UUID(0, 0);
    return select(EARLIER)
        .chain(
            query ->
                query
                    .setParameter(1, whose.customer().orElse(nobody))
                    .setParameter(2, whose.phone().orElse(""))
                    .setParameter(3, since)
                    .setParameter(4, whose.except().orElse(nobody))
                    .setMaxResults(LOOKED_THROUGH_MAX)
                    .getResultList())
        .map(rows -> rows.stream().map(PgRepeats::earlier).toList());
  }

  @Override
  public Uni<Optional<Link>> linkOf(UUID ticket) {
    return select(LINK + "where ticket_id = ?1")
        .chain(query -> query.setParameter(1, ticket).getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(PgRepeats::link));
  }

  @Override
  public Uni<Void> lockChains() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtext('intake.repeat'))::text",
                        Object.class)
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<Integer> link(Link link) {
    return mutate(
            """
            insert into ticket_repeat (ticket_id, repeats_id, first_id, confirmed_by, confirmed_at)
            values (?1, ?2, ?3, ?4, ?5)
            """)
        .chain(
            query ->
                query
                    .setParameter(1, link.ticketId())
                    .setParameter(2, link.repeatsId())
                    .setParameter(3, link.firstId())
                    .setParameter(4, link.by())
                    .setParameter(5, link.at())
                    .executeUpdate())
        .chain(() -> mutate("update ticket_repeat set first_id = ?1 where first_id = ?2"))
        .chain(
            query ->
                query
                    .setParameter(1, link.firstId())
                    .setParameter(2, link.ticketId())
                    .executeUpdate())
        .chain(() -> countOf(link.firstId()))
        .map(Math::toIntExact);
  }

  @Override
  public Uni<Void> refuse(UUID ticket, UUID other, String by, Instant at) {
    return mutate(
            """
            insert into repeat_refusal (ticket_id, other_id, refused_by, refused_at)
            values (?1, ?2, ?3, ?4) on conflict do nothing
            """)
        .chain(
            query ->
                query
                    .setParameter(1, ticket)
                    .setParameter(2, other)
                    .setParameter(3, by)
                    .setParameter(4, at)
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Long> countOf(UUID first) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select count(*) from ticket_repeat where first_id = ?1", Long.class)
                    .setParameter(1, first)
                    .getSingleResult());
  }

  @Override
  public Uni<Page<Link>> ofFirst(UUID first, Cursor after, int size) {
    return select(
            LINK
                + """
                where first_id = ?1 and (confirmed_at, ticket_id) < (?2, ?3)
                order by confirmed_at desc, ticket_id desc
                """)
        .chain(
            query ->
                query
                    .setParameter(1, first)
                    .setParameter(2, after.at())
                    .setParameter(3, after.id())
                    .setMaxResults(size + 1)
                    .getResultList())
        .map(rows -> rows.stream().map(PgRepeats::link).toList())
        .map(links -> Page.of(links, size, link -> new Cursor(link.at(), link.ticketId())));
  }

  private static Uni<SelectionQuery<Object[]>> select(String sql) {
    return Panache.getSession().map(session -> session.createNativeQuery(sql, Object[].class));
  }

  private static Uni<MutationQuery> mutate(String sql) {
    return Panache.getSession().map(session -> session.createNativeQuery(sql));
  }

  private static Link link(Object[] row) {
    return new Link(
        (UUID) row[0],
        (UUID) row[1],
        (UUID) row[2],
        (String) row[3],
        ((OffsetDateTime) row[4]).toInstant());
  }

  private static Earlier earlier(Object[] row) {
    return new Earlier(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        Optional.ofNullable((String) row[5]),
        Optional.ofNullable((String) row[6]),
        Optional.ofNullable((String) row[7]),
        ((OffsetDateTime) row[8]).toInstant(),
        (Boolean) row[9],
        (UUID) row[10]);
  }
}
