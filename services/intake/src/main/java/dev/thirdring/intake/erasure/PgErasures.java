package dev.thirdring.intake.erasure;

import dev.thirdring.intake.erasure.model.Erasure;
import dev.thirdring.intake.erasure.model.FileStanding;
import dev.thirdring.intake.erasure.model.Ground;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PgErasures implements Erasures {
  private static final int SHOWN = 20;

  /** Ways to reach first, files last: the order in which contacts and merges lock them too. */
  private static final List<String> LOCKS =
      List.of(
          "select value from customer_reach where customer_id in (select files_of(?1)) order by kind, value for update",
          "select cast(id as text) from customer where id in (select files_of(?1)) order by id for update");

  private static final String STANDING =
      """
      select c.erased_at is not null, c.merged_into,
        (select string_agg(number, ',' order by opened_at) from (
          select number, opened_at from ticket
          where customer_id in (select files_of(?1)) and settled_at is null order by opened_at limit %d) oldest),
        cast((select count(*) from ticket
          where customer_id in (select files_of(?1)) and settled_at is null) as integer)
      from customer c where c.id = ?1
      """
          .formatted(SHOWN);
  private static final String ADD =
      """
      insert into customer_erasure (id, version, customer_id, ground, despite_open_tickets, requested_by,
        requested_at, state)
      values (?1, 0, ?2, ?3, ?4, ?5, ?6, 'REQUESTED')
      on conflict (customer_id) where state = 'REQUESTED' do nothing
      """;
  private static final String FIND =
      """
      select id, version, customer_id, ground, despite_open_tickets, requested_by, requested_at, state
      from customer_erasure where id = ?1
      """;
  private static final String DECIDED =
      """
      update customer_erasure set state = ?3, decided_by = ?4, decided_at = ?5, version = version + 1
      where id = ?1 and version = ?2
      """;
  private static final String TICKETS =
      """
      select f.id, string_agg(cast(t.id as text), ',' order by t.id)
      from files_of(?1) f (id) left join ticket t on t.customer_id = f.id
      group by f.id order by f.id
      """;

  private final List<PersonalData> held;

  PgErasures(@Any Instance<PersonalData> found) {
    held = found.stream().sorted(Comparator.comparing(PersonalData::last)).toList();
  }

  @Override
  public Uni<Optional<FileStanding>> lock(UUID customer) {
    return each(
            LOCKS,
            (session, sql) ->
                session
                    .createNativeQuery(sql, String.class)
                    .setParameter(1, customer)
                    .getResultList())
        .chain(() -> row(STANDING, customer))
        .map(found -> found.map(PgErasures::standing));
  }

  @Override
  public Uni<Boolean> add(Erasure erasure) {
    return run(
            ADD,
            erasure.id(),
            erasure.customer(),
            erasure.ground().name(),
            erasure.despiteOpenTickets(),
            erasure.requestedBy(),
            erasure.requestedAt())
        .map(count -> count == 1);
  }

  @Override
  public Uni<Optional<Erasure>> find(UUID id) {
    return row(FIND, id).map(found -> found.map(PgErasures::erasure));
  }

  @Override
  public Uni<List<FileTickets>> ticketsOf(UUID customer) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(TICKETS, Object[].class)
                    .setParameter(1, customer)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new FileTickets(
                                (UUID) row[0], split(row[1]).map(UUID::fromString).toList()))
                    .toList());
  }

  @Override
  public Uni<Void> decided(Erasure erasure, String by, Instant at) {
    return run(DECIDED, erasure.id(), erasure.version(), erasure.state().name(), by, at)
        .invoke(
            count -> {
              if (count != 1) {
                throw new OptimisticLockException("decided meanwhile");
              }
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> counted(UUID erasure, int openTickets, int tickets, int files) {
    return run(
            "update customer_erasure set open_tickets = ?2, tickets = ?3, files = ?4 where id = ?1",
            erasure,
            openTickets,
            tickets,
            files)
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> blank(UUID customer) {
    List<String> all = held.stream().flatMap(data -> data.statements().stream()).toList();
    return each(
        all,
        (session, sql) -> session.createNativeQuery(sql).setParameter(1, customer).executeUpdate());
  }

  private static FileStanding standing(Object[] row) {
    List<String> shown = split(row[2]).toList();
    return new FileStanding(
        (Boolean) row[0],
        Optional.ofNullable((UUID) row[1]),
        shown,
        (Integer) row[3] - shown.size());
  }

  private static Erasure erasure(Object[] row) {
    return new Erasure(
        (UUID) row[0],
        (Long) row[1],
        (UUID) row[2],
        Ground.valueOf((String) row[3]),
        (Boolean) row[4],
        (String) row[5],
        ((OffsetDateTime) row[6]).toInstant(),
        Erasure.State.valueOf((String) row[7]));
  }

  private static Stream<String> split(Object joined) {
    return joined == null ? Stream.empty() : Arrays.stream(((String) joined).split(","));
  }

  private static Uni<Void> each(
      List<String> statements, BiFunction<Mutiny.Session, String, Uni<?>> done) {
    return Panache.getSession()
        .chain(
            session ->
                Multi.createFrom()
                    .iterable(statements)
                    .onItem()
                    .transformToUniAndConcatenate(sql -> done.apply(session, sql))
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private static Uni<Optional<Object[]>> row(String sql, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql, Object[].class)
                    .setParameter(1, id)
                    .getSingleResultOrNull())
        .map(Optional::ofNullable);
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
