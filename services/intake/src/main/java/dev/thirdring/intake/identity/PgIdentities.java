package dev.thirdring.intake.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.identity.model.Kind;
import dev.thirdring.intake.identity.model.Outcome;
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

@ApplicationScoped
class PgIdentities implements Identities {

  @Override
  public Uni<List<Kept>> kinds() {
    return rows(
            200,
            """
            select code, name_zh, name_en, strength, valid_minutes, verifier, active, version
            from identity_kind order by strength desc, code
            """)
        .map(rows -> rows.stream().map(PgIdentities::kind).toList());
  }

  @Override
  public Uni<Boolean> change(Kind kind, long version) {
    return run(
            """
            update identity_kind set name_zh = ?2, name_en = ?3, strength = ?4, valid_minutes = ?5,
              verifier = ?6, active = ?7, version = version + 1
            where code = ?1 and version = ?8
            """,
            kind.code(),
            kind.nameZh(),
            kind.nameEn(),
            kind.strength(),
            kind.validMinutes(),
            kind.verifier().orElse(null),
            kind.active(),
            version)
        .map(count -> count == 1);
  }

  @Override
  public Uni<Void> lock(UUID customer) {
    return rows(
            1,
            "select pg_advisory_xact_lock(hashtext('intake.identity' || ?1))::text, 1",
            "" + customer)
        .replaceWithVoid();
  }

  @Override
  public Uni<Long> codesOfTicket(UUID ticket, Instant since) {
    return count(
        "select count(*), 1 from identity_code where ticket_id = ?1 and issued_at > ?2",
        ticket,
        since);
  }

  @Override
  public Uni<Long> codesOfCustomer(UUID customer, Instant since) {
    return count(
        "select count(*), 1 from identity_code where customer_id = ?1 and issued_at > ?2",
        customer,
        since);
  }

  @Override
  public Uni<Void> issue(Subject subject, Code code) {
    return run("update identity_code set ended = true where ticket_id = ?1", subject.ticketId())
        .chain(
            () ->
                run(
                    """
                    insert into identity_code
                      (id, ticket_id, customer_id, salt, hash, issued_by, issued_at, expires_at)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                    """,
                    code.id(),
                    subject.ticketId(),
                    subject.customerId(),
                    code.hash().salt(),
                    code.hash().hash(),
                    subject.by(),
                    code.issuedAt(),
                    code.expiresAt()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Code>> tryCode(UUID ticket, int triesMax, Instant now) {
    return rows(
            1,
            """
            update identity_code set tries = tries + 1
            where ticket_id = ?1 and not ended and tries < ?2 and expires_at > ?3
            returning id, salt, hash, issued_at, expires_at
            """,
            ticket,
            triesMax,
            now)
        .map(rows -> rows.stream().map(PgIdentities::code).findFirst());
  }

  @Override
  public Uni<Void> endCode(UUID code) {
    return run("update identity_code set ended = true where id = ?1", code).replaceWithVoid();
  }

  @Override
  public Uni<Long> wrongTries(UUID customer, Instant since) {
    return count(
        """
        select count(*), 1 from identity_attempt
        where customer_id = ?1 and tried_at > ?2 and outcome = 'WRONG'
        """,
        customer,
        since);
  }

  @Override
  public Uni<Void> recordAttempt(Subject subject, String kind, Outcome outcome, Instant at) {
    return run(
            """
            insert into identity_attempt (id, ticket_id, customer_id, kind, outcome, tried_by, tried_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            UuidCreator.getTimeOrderedEpoch(),
            subject.ticketId(),
            subject.customerId(),
            kind,
            outcome.name(),
            subject.by(),
            at)
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> prove(Subject subject, Proof proof) {
    return run(
            """
            insert into identity_proof
              (id, ticket_id, customer_id, kind, strength, proved_by, proved_at, expires_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            UuidCreator.getTimeOrderedEpoch(),
            subject.ticketId(),
            subject.customerId(),
            proof.kind(),
            proof.strength(),
            proof.by(),
            proof.at(),
            proof.expiresAt())
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Proof>> proofs(UUID ticket, UUID customer, Instant now) {
    return rows(
            20,
            """
            select kind, strength, proved_by, proved_at, expires_at from identity_proof
            where ticket_id = ?1 and customer_id = ?2 and expires_at > ?3
            order by strength desc, expires_at desc
            """,
            ticket,
            customer,
            now)
        .map(rows -> rows.stream().map(PgIdentities::proof).toList());
  }

  @Override
  public Uni<Page<Attempt>> attempts(UUID ticket, Cursor after, int size) {
    return rows(
            size + 1,
            """
            select id, kind, outcome, tried_by, tried_at from identity_attempt
            where ticket_id = ?1 and (tried_at, id) < (?2, ?3) order by tried_at desc, id desc
            """,
            ticket,
            after.at(),
            after.id())
        .map(rows -> rows.stream().map(PgIdentities::attempt).toList())
        .map(tries -> Page.of(tries, size, one -> new Cursor(one.at(), one.id())));
  }

  private static Uni<List<Object[]>> rows(int most, String sql, Object... values) {
    return Panache.getSession()
        .chain(
            session -> {
              var query = session.createNativeQuery(sql, Object[].class);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              boolean limited = sql.stripLeading().startsWith("select") && most > 1;
              return (limited ? query.setMaxResults(most) : query).getResultList();
            });
  }

  private static Uni<Long> count(String sql, Object... values) {
    return rows(1, sql, values).map(rows -> (Long) rows.getFirst()[0]);
  }

  private static Uni<Integer> run(String sql, Object... values) {
    return Panache.getSession()
        .chain(
            session -> {
              var query = session.createNativeQuery(sql);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              return query.executeUpdate();
            });
  }

  private static Kept kind(Object[] row) {
    return new Kept(
        new Kind(
            (String) row[0],
            (String) row[1],
            (String) row[2],
            (Integer) row[3],
            (Integer) row[4],
            Optional.ofNullable((String) row[5]),
            (Boolean) row[6]),
        (Long) row[7]);
  }

  private static Code code(Object[] row) {
    return new Code(
        (UUID) row[0],
        new SlowHash((String) row[1], (String) row[2]),
        instant(row[3]),
        instant(row[4]));
  }

  private static Proof proof(Object[] row) {
    return new Proof(
        (String) row[0], (Integer) row[1], (String) row[2], instant(row[3]), instant(row[4]));
  }

  private static Attempt attempt(Object[] row) {
    return new Attempt(
        (UUID) row[0],
        (String) row[1],
        Outcome.valueOf((String) row[2]),
        (String) row[3],
        instant(row[4]));
  }

  private static Instant instant(Object moment) {
    return ((OffsetDateTime) moment).toInstant();
  }
}
