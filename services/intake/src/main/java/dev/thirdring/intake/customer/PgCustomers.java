package dev.thirdring.intake.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.sql.PlainStatement;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgCustomers implements Customers {
  private static final String COLUMNS = "id, name, phone, email, language, tier, brand";

  /**
   * Nothing to note but that they were here: most contacts, for a fraction of the cost. Whoever
   * moves or takes away the way to reach meanwhile (a merge, an erasure) is waited for, and its new
   * owner is met.
   */
  private static final String KNOWN =
      """
      with owner as (
        select r.customer_id from customer_reach r
        where r.kind = $2 and r.value = $3 and r.kind <> 'POST' for key share of r)
      update customer c set last_seen_at = greatest(c.last_seen_at, cast($1 as timestamptz))
      from owner o
      where c.id = o.customer_id
        and (cast($4 as text) is null or c.name = $4)
        and (cast($5 as text) is null or c.language = $5)
        and (cast($6 as text) is null or c.tier = $6)
        and case $2 when 'PHONE' then c.phone else c.email end is not null
      """;

  private static final PlainStatement KNOWN_BY_ONE =
      PlainStatement.of(
          KNOWN
              + """
              returning c.id, c.name, case $2 when 'PHONE' then $3 else c.phone end,
                case $2 when 'EMAIL' then $3 else c.email end, c.language, c.tier, c.brand
              """);
  private static final PlainStatement KNOWN_BY_BOTH =
      PlainStatement.of(
          KNOWN
              + """
                and exists (
                  select from customer_reach e where e.customer_id = c.id and e.kind = 'EMAIL' and e.value = $7)
              returning c.id, c.name, $3, $7, c.language, c.tier, c.brand
              """);

  /** As {@link #KNOWN}, for whoever is new or says something new. */
  private static final PlainStatement MET =
      PlainStatement.of(
          """
          with seen as (
            select cast($1 as uuid) as id, cast($2 as text) as name, cast($3 as text) as phone,
              cast($4 as text) as email, cast($5 as text) as language, cast($6 as text) as tier,
              cast($7 as timestamptz) as at, cast($8 as text) as taken_by),
          known as (
            select r.customer_id from customer_reach r join seen s
              on r.kind = case when s.phone is null then 'EMAIL' else 'PHONE' end
              and r.value = coalesce(s.phone, s.email)
            where r.kind <> 'POST'
            for key share of r),
          added as (
            insert into customer_reach (customer_id, kind, value, added_at, added_by)
            select id, case when phone is null then 'EMAIL' else 'PHONE' end, coalesce(phone, email), at, taken_by
            from seen where not exists (select from known)
            on conflict (kind, value) where kind <> 'POST' do update set added_at = customer_reach.added_at
            returning customer_id),
          owner as (select customer_id from known union all select customer_id from added),
          mail as (
            insert into customer_reach (customer_id, kind, value, added_at, added_by)
            select o.customer_id, 'EMAIL', s.email, s.at, s.taken_by from seen s cross join owner o
            where s.phone is not null and s.email is not null
            on conflict (kind, value) where kind <> 'POST' do nothing
            returning value),
          twin as (
            insert into customer_twin (customer_id, twin_id, noted_at)
            select o.customer_id, r.customer_id, s.at from seen s cross join owner o
            join customer_reach r on r.kind = 'EMAIL' and r.kind <> 'POST' and r.value = s.email
            where s.phone is not null and r.customer_id <> o.customer_id
            on conflict (customer_id, twin_id) do nothing),
          met as (
            insert into customer (id, name, phone, email, language, tier, first_seen_at, last_seen_at)
            select o.customer_id, s.name, s.phone,
              case when s.phone is null then s.email else (select value from mail) end,
              coalesce(s.language, 'ZH'), coalesce(s.tier, 'standard'), s.at, s.at
            from seen s cross join owner o
            on conflict (id) do update
            set name = coalesce(excluded.name, customer.name),
                phone = coalesce(customer.phone, excluded.phone),
                email = coalesce(customer.email, excluded.email),
                language = coalesce($5, customer.language),
                tier = coalesce($6, customer.tier),
                last_seen_at = greatest(customer.last_seen_at, excluded.last_seen_at),
                version = customer.version + cast(
                  (excluded.name <> customer.name) is true or (excluded.name is not null and customer.name is null)
                  or ($5 <> customer.language) is true or ($6 <> customer.tier) is true
                  or exists (select from mail) as integer)
            returning new.id, new.name, new.phone, new.email, new.language, new.tier, new.brand,
              old.id is null as fresh,
              old.name as old_name, old.language as old_language, old.tier as old_tier),
          changes as (
            insert into customer_change (id, customer_id, changed_at, changed_by, via, field, old_value, new_value)
            select uuidv7(), m.id, s.at, s.taken_by, 'CONTACT', c.field, c.old_value, c.new_value
            from met m cross join seen s cross join lateral (
              values ('name', m.old_name, m.name), ('language', m.old_language, m.language),
                ('tier', m.old_tier, m.tier), ('email', null, (select value from mail))
              ) c (field, old_value, new_value)
            where not m.fresh and c.old_value is distinct from c.new_value),
          search as (
            insert into customer_search (customer_id, words)
            select m.id, lower(normalize(concat_ws(E'\\n', m.name, m.phone, m.email,
              (select string_agg(r.value, E'\\n') from customer_reach r where r.customer_id = m.id
                and r.kind <> 'POST'),
              (select value from mail)), NFKC))
            from met m where m.fresh or m.old_name is distinct from m.name or exists (select from mail)
            on conflict (customer_id) do update set words = excluded.words)
          select m.id, m.name, coalesce(s.phone, m.phone), coalesce(s.email, m.email), m.language, m.tier, m.brand
          from met m cross join seen s
          """);

  /** Safe when the same customer is met twice at once: the way to reach decides. */
  @Override
  public Uni<Customer> met(SeenCustomer seen, String by, Instant at) {
    return known(seen, at)
        .chain(
            known ->
                known.isPresent()
                    ? Uni.createFrom().item(known)
                    : MET.first(
                        UuidCreator.getTimeOrderedEpoch(),
                        seen.name().orElse(null),
                        seen.phone().orElse(null),
                        seen.email().orElse(null),
                        seen.language().orElse(null),
                        seen.tier().orElse(null),
                        at,
                        by))
        .map(row -> customer(row.orElseThrow()));
  }

  /**
   * In two statements, each of which one plan suits: the plan of one for both is made anew each
   * time.
   */
  private static Uni<Optional<Object[]>> known(SeenCustomer seen, Instant at) {
    String name = seen.name().orElse(null);
    String language = seen.language().orElse(null);
    String tier = seen.tier().orElse(null);
    String email = seen.email().orElse(null);
    return seen.phone()
        .map(
            phone ->
                email == null
                    ? KNOWN_BY_ONE.first(at, "PHONE", phone, name, language, tier)
                    : KNOWN_BY_BOTH.first(at, "PHONE", phone, name, language, tier, email))
        .orElseGet(() -> KNOWN_BY_ONE.first(at, "EMAIL", email, name, language, tier));
  }

  @Override
  public Uni<Customer> find(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select " + COLUMNS + " from customer where id = ?1", Object[].class)
                    .setParameter(1, id)
                    .getSingleResult())
        .map(PgCustomers::customer);
  }

  @Override
  public Uni<Void> recordLook(UUID ticketId, UUID customerId, String by, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into personal_data_look (id, ticket_id, customer_id, looked_by, looked_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                    .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                    .setParameter(2, ticketId)
                    .setParameter(3, customerId)
                    .setParameter(4, by)
                    .setParameter(5, at)
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static Customer customer(Object[] row) {
    return new Customer(
        (UUID) row[0],
        Optional.ofNullable((String) row[1]),
        Optional.ofNullable((String) row[2]),
        Optional.ofNullable((String) row[3]),
        (String) row[4],
        (String) row[5],
        Optional.ofNullable((String) row[6]));
  }
}
