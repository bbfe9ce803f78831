package dev.thirdring.intake.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.customer.model.CustomerFile;
import dev.thirdring.intake.customer.model.DocumentKind;
import dev.thirdring.intake.customer.model.Reach;
import dev.thirdring.intake.customer.model.ReachKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PgCustomerFiles implements CustomerFiles {
  private static final String FIND =
      """
      select id, version, name, language, tier, brand, phone, email, document_kind, document_tail,
        first_seen_at, last_seen_at, merged_into, erased_at
      from customer where id = ?1
      """;
  private static final String REACHES =
      """
      select kind, value, added_at, added_by from customer_reach
      where customer_id = ?1 order by kind desc, added_at, value limit 200
      """;
  private static final String SAVE =
      """
      update customer set name = ?3, language = ?4, tier = ?5, brand = ?6, phone = ?7, email = ?8,
        version = version + 1
      where id = ?1 and version = ?2
      """;
  private static final String SAVE_DOCUMENT =
      """
      update customer set document_kind = ?3, document_hash = ?4, document_tail = ?5, version = version + 1
      where id = ?1 and version = ?2
      """;
  private static final String ADD_REACH =
      """
      insert into customer_reach (customer_id, kind, value, added_at, added_by)
      values (?1, ?2, ?3, ?4, ?5) on conflict do nothing
      """;
  private static final String SETTLE_FIRST =
      """
      update customer c set
        phone = (select value from customer_reach where customer_id = c.id and kind = 'PHONE'
          order by value = c.phone desc, added_at, value limit 1),
        email = (select value from customer_reach where customer_id = c.id and kind = 'EMAIL'
          order by value = c.email desc, added_at, value limit 1)
      where id = ?1
      """;
  private static final String INDEX =
      """
      insert into customer_search (customer_id, words)
      select id, lower(normalize(concat_ws(E'\\n', name,
        (select string_agg(value, E'\\n') from customer_reach where customer_id = c.id and kind <> 'POST')), NFKC))
      from customer c where id = ?1
      on conflict (customer_id) do update set words = excluded.words
      """;
  private static final String RECORD =
      """
      insert into customer_change (id, customer_id, changed_at, changed_by, via, field, old_value, new_value)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """;

  private static final String ONE_CHECK_AT_A_TIME =
      "select cast(pg_advisory_xact_lock(hashtext('intake.document' || ?1)) as text)";
  private static final String BEGIN_CHECK =
      """
      insert into document_check (id, customer_id, checked_at, checked_by, matched)
      select ?1, ?2, ?3, ?4, false
      where (select count(*) from document_check
        where customer_id = ?2 and checked_at > ?5 and not matched) < ?6
      """;

  @Override
  public Uni<Optional<CustomerFile>> find(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIND, Object[].class)
                    .setParameter(1, id)
                    .getSingleResultOrNull()
                    .chain(
                        row ->
                            row == null
                                ? Uni.createFrom().item(Optional.empty())
                                : session
                                    .createNativeQuery(REACHES, Object[].class)
                                    .setParameter(1, id)
                                    .getResultList()
                                    .map(reaches -> Optional.of(file(row, reaches)))));
  }

  @Override
  public Uni<Boolean> save(UUID id, long version, CustomerFile.Identity identity) {
    return changed(
        SAVE,
        id,
        version,
        identity.name().orElse(null),
        identity.language(),
        identity.tier(),
        identity.brand().orElse(null),
        identity.phone().orElse(null),
        identity.email().orElse(null));
  }

  @Override
  public Uni<Boolean> saveDocument(
      UUID id, long version, DocumentKind kind, DocumentSeal seal, String tail) {
    return changed(SAVE_DOCUMENT, id, version, kind.name(), seal.text(), tail);
  }

  @Override
  public Uni<Boolean> touch(UUID id, long version) {
    return changed(
        "update customer set version = version + 1 where id = ?1 and version = ?2", id, version);
  }

  @Override
  public Uni<Boolean> addReach(UUID id, ReachKind kind, String value, Author author) {
    return changed(ADD_REACH, id, kind.name(), value, author.at(), author.name());
  }

  @Override
  public Uni<Void> removeReach(UUID id, ReachKind kind, String value) {
    return changed(
            "delete from customer_reach where customer_id = ?1 and kind = ?2 and value = ?3",
            id,
            kind.name(),
            value)
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<UUID>> owner(ReachKind kind, String value) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select customer_id from customer_reach where kind = ?1 and value = ?2 and kind <> 'POST'",
                        UUID.class)
                    .setParameter(1, kind.name())
                    .setParameter(2, value)
                    .getSingleResultOrNull())
        .map(Optional::ofNullable);
  }

  @Override
  public Uni<Void> settleFirst(UUID id) {
    return changed(SETTLE_FIRST, id).replaceWithVoid();
  }

  @Override
  public Uni<Void> index(UUID id) {
    return changed(INDEX, id).replaceWithVoid();
  }

  @Override
  public Uni<Void> record(UUID id, List<CustomerFile.Change> changes, Author author) {
    return Multi.createFrom()
        .iterable(changes)
        .onItem()
        .transformToUniAndConcatenate(
            change ->
                changed(
                    RECORD,
                    UuidCreator.getTimeOrderedEpoch(),
                    id,
                    author.at(),
                    author.name(),
                    author.via().name(),
                    change.field(),
                    change.oldValue(),
                    change.newValue()))
        .collect()
        .last()
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<DocumentSeal>> seal(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select document_hash from customer where id = ?1", String.class)
                    .setParameter(1, id)
                    .getSingleResultOrNull())
        .map(hash -> Optional.ofNullable(hash).map(DocumentSeal::new));
  }

  @Override
  public Uni<Optional<UUID>> beginCheck(
      UUID id, String by, Instant at, Instant since, int failuresMax) {
    UUID check = UuidCreator.getTimeOrderedEpoch();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ONE_CHECK_AT_A_TIME, String.class)
                    .setParameter(1, id.toString())
                    .getSingleResult())
        .chain(() -> changed(BEGIN_CHECK, check, id, at, by, since, failuresMax))
        .map(begun -> begun ? Optional.of(check) : Optional.empty());
  }

  @Override
  public Uni<Void> passCheck(UUID check) {
    return changed("update document_check set matched = true where id = ?1", check)
        .replaceWithVoid();
  }

  private static Uni<Boolean> changed(String sql, Object... values) {
    return Panache.getSession()
        .chain(
            session -> {
              Mutiny.Query<?> query = session.createNativeQuery(sql);
              for (int i = 0; i < values.length; i++) {
                query = query.setParameter(i + 1, values[i]);
              }
              return query.executeUpdate();
            })
        .map(count -> count == 1);
  }

  private static CustomerFile file(Object[] row, List<Object[]> reaches) {
    return new CustomerFile(
        (UUID) row[0],
        (Long) row[1],
        new CustomerFile.Identity(
            text(row[2]),
            (String) row[3],
            (String) row[4],
            text(row[5]),
            text(row[6]),
            text(row[7])),
        text(row[8])
            .map(kind -> new CustomerFile.Document(DocumentKind.valueOf(kind), (String) row[9])),
        reaches.stream()
            .map(
                reach ->
                    new Reach(
                        ReachKind.valueOf((String) reach[0]),
                        (String) reach[1],
                        time(reach[2]),
                        (String) reach[3]))
            .toList(),
        time(row[10]),
        time(row[11]),
        Optional.ofNullable((UUID) row[12]),
        Optional.ofNullable(time(row[13])));
  }

  private static Optional<String> text(Object value) {
    return Optional.ofNullable((String) value);
  }

  private static Instant time(Object value) {
    return value == null ? null : ((OffsetDateTime) value).toInstant();
  }
}
