package dev.thirdring.intake.customer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ways to reach move first, files last: the order in which a contact locks them too. */
@ApplicationScoped
class PgCustomerMerges implements CustomerMerges {
  private static final String ADD =
      "insert into customer_merge (id, from_id, into_id, merged_by, merged_at) values (?1, ?2, ?3, ?4, ?5)";

  /**
   * ?1 the merge, ?2 from, ?3 into; an address that both have stays where it is, a document goes
   * where none is.
   */
  private static final List<String> MOVES =
      List.of(
          """
          with moved as (
            update customer_reach r set customer_id = ?3
            where r.customer_id = ?2 and not exists (
              select from customer_reach o where o.customer_id = ?3 and o.kind = r.kind and o.value = r.value)
            returning kind, value)
          insert into customer_merge_item (merge_id, kind, key) select ?1, kind, value from moved
          """,
          """
          with moved as (
            update ticket set customer_id = ?3, version = version + 1 where customer_id = ?2 returning id)
          insert into customer_merge_item (merge_id, kind, key) select ?1, 'TICKET', cast(id as text) from moved
          """,
          """
          with moved as (update dealer_report set customer_id = ?3 where customer_id = ?2 returning id)
          insert into customer_merge_item (merge_id, kind, key) select ?1, 'REPORT', cast(id as text) from moved
          """,
          """
          with given as (
            update customer i set document_kind = f.document_kind, document_hash = f.document_hash,
              document_tail = f.document_tail
            from customer f
            where i.id = ?3 and f.id = ?2 and i.document_hash is null and f.document_hash is not null
            returning i.id)
          insert into customer_merge_item (merge_id, kind, key) select ?1, 'DOCUMENT', cast(id as text) from given
          """);

  private static final List<String> MOVES_BACK =
      List.of(
          """
          update customer_reach r set customer_id = ?2 from customer_merge_item i
          where i.merge_id = ?1 and r.customer_id = ?3 and r.kind = i.kind and r.value = i.key
            and not exists (select from customer_reach o
              where o.customer_id = ?2 and o.kind = r.kind and o.value = r.value)
          """,
          """
          update ticket t set customer_id = ?2, version = t.version + 1 from customer_merge_item i
          where i.merge_id = ?1 and i.kind = 'TICKET' and t.id = cast(i.key as uuid) and t.customer_id = ?3
          """,
          """
          update dealer_report r set customer_id = ?2 from customer_merge_item i
          where i.merge_id = ?1 and i.kind = 'REPORT' and r.id = cast(i.key as uuid) and r.customer_id = ?3
          """,
          """
          update customer c set document_kind = null, document_hash = null, document_tail = null
          from customer_merge_item i, customer f
          where i.merge_id = ?1 and i.kind = 'DOCUMENT' and c.id = ?3 and f.id = ?2
            and c.document_hash = f.document_hash
          """);

  private static final String CLOSE =
      """
      update customer set merged_into = ?2, version = version + 1
      where id = ?1 and merged_into is null and erased_at is null
      """;
  private static final String OPEN =
      "update customer set merged_into = null, version = version + 1 where id = ?1 and merged_into = ?2";
  private static final String KEEP =
      """
      update customer set version = version + 1
      where id = ?1 and version = ?2 and merged_into is null and erased_at is null
      """;

  @Override
  public Uni<Long> ticketsOf(UUID customer) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select count(*) from (select 1 from ticket where customer_id = ?1 limit 20000) t",
                        Long.class)
                    .setParameter(1, customer)
                    .getSingleResult());
  }

  @Override
  public Uni<Void> merge(UUID id, UUID from, UUID into, long version, String by, Instant at) {
    return run(ADD, id, from, into, by, at)
        .chain(() -> each(MOVES, id, from, into))
        .chain(() -> one(KEEP, into, version))
        .chain(() -> one(CLOSE, from, into))
        .chain(() -> run("delete from customer_search where customer_id = ?1", from))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Merge>> find(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select from_id, into_id, undone_at from customer_merge where id = ?1",
                        Object[].class)
                    .setParameter(1, id)
                    .getSingleResultOrNull())
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(
                        found ->
                            new Merge(
                                id,
                                (UUID) found[0],
                                (UUID) found[1],
                                Optional.ofNullable((OffsetDateTime) found[2])
                                    .map(OffsetDateTime::toInstant))));
  }

  @Override
  public Uni<Void> undo(Merge merge, long version, String by, Instant at) {
    return each(MOVES_BACK, merge.id(), merge.from(), merge.into())
        .chain(() -> one(KEEP, merge.into(), version))
        .chain(() -> one(OPEN, merge.from(), merge.into()))
        .chain(
            () ->
                one(
                    """
                    update customer_merge set undone_by = ?2, undone_at = ?3
                    where id = ?1 and undone_at is null
                    """,
                    merge.id(),
                    by,
                    at));
  }

  private static Uni<Void> each(List<String> statements, Object... values) {
    return Multi.createFrom()
        .iterable(statements)
        .onItem()
        .transformToUniAndConcatenate(sql -> run(sql, values))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Void> one(String sql, Object... values) {
    return run(sql, values)
        .invoke(
            count -> {
              if (count != 1) {
                throw new OptimisticLockException("a file changed meanwhile");
              }
            })
        .replaceWithVoid();
  }

  private static Uni<Integer> run(String sql, Object... values) {
    return Panache.getSession()
        .chain(
            session -> {
              Mutiny.Query<?> query = session.createNativeQuery(sql);
              for (int i = 0; i < values.length; i++) {
                query = query.setParameter(i + 1, values[i]);
              }
              return query.executeUpdate();
            });
  }
}
