package dev.thirdring.metrics.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.contact.model.Contact;
import dev.thirdring.metrics.contact.model.ContactCell;
import dev.thirdring.metrics.recompute.Stretch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class PgContacts implements Contacts {
  /** In order, so that two batches never wait for each other in a circle. */
  private static final String LOCK =
      """
      insert into contact_caller (caller)
      select caller from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as told (caller) order by caller
      on conflict (caller) do update set turn = contact_caller.turn + 1
      """;

  private static final String AROUND =
      """
      with place as (
        select caller, matter, at, call_id from contact
        where call_id in (select id from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as told (id))
        union
        select caller, matter, at, call_id
        from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as f (caller text, matter text, at timestamptz,
          call_id text)),
      near as (
        select n.call_id from place p cross join lateral (
          (select c.call_id from contact c
           where c.caller = p.caller and (c.at, c.call_id) <= (p.at, p.call_id) order by c.at desc,
             c.call_id desc limit 3)
          union all
          (select c.call_id from contact c
           where c.caller = p.caller and (c.at, c.call_id) > (p.at, p.call_id) order by c.at, c.call_id limit 2)
          union all
          (select c.call_id from contact c
           where c.caller = p.caller and c.matter = p.matter and (c.at, c.call_id) <= (p.at, p.call_id)
           order by c.at desc, c.call_id desc limit 3)
          union all
          (select c.call_id from contact c
           where c.caller = p.caller and c.matter = p.matter and (c.at, c.call_id) > (p.at, p.call_id)
           order by c.at, c.call_id limit 2)) n)
      select c.call_id, c.caller, c.matter, c.at, c.answered_at, c.ended_at, c.outcome, c.transferred, c.line,
        c.call_type, c.tier, c.centre, c.queue, nullif(array_to_string(c.agents, chr(10)), ''),
        c.among_attempts
      from contact c where c.call_id in (select call_id from near)
      """;
  private static final String REMOVE =
      """
      delete from contact
      where call_id in (select id from jsonb_array_elements_text(cast(cast(?1 as text) as jsonb)) as told (id))
      """;
  private static final String KEEP =
      """
      insert into contact (call_id, caller, matter, at, answered_at, ended_at, outcome, transferred, line, call_type,
        tier, centre, queue, agents, among_attempts)
      select call_id, caller, matter, at, answered_at, ended_at, outcome, transferred, line, call_type,
        tier, centre, queue, agents, among_attempts
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (
        call_id text, caller text, matter text, at timestamptz, answered_at timestamptz, ended_at timestamptz,
        outcome text, transferred boolean, line text, call_type text, tier text, centre text, queue text, agents text[],
        among_attempts boolean)
      """;
  private static final String ADD_UP =
      """
      insert into contact_sum (level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second,
        amount)
      select level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second, amount
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (
        level text, basis text, at timestamptz, tally text, line text, call_type text, tier text, centre text,
        queue text, agent text, half_second integer, amount bigint)
      order by level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second
      on conflict (level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second) do update
      set amount = contact_sum.amount + excluded.amount
      """;
  private static final String COUNT =
      """
      insert into caller_month (month, caller, calls)
      select month, caller, calls
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as s (month date, caller text, calls bigint)
      order by month, caller
      on conflict (month, caller) do update set calls = caller_month.calls + excluded.calls
      """;
  private static final String WITHIN =
      """
      select call_id from contact
      where at >= ?1 and at < ?2 or answered_at >= ?1 and answered_at < ?2 or ended_at >= ?1 and ended_at < ?2
      """;
  private static final String SUMS =
      """
      select level, basis, at, tally, line, call_type, tier, centre, queue, agent, half_second, amount
      from contact_sum where at >= ?1 and at < ?2 and amount <> 0
      """;
  private static final String FORGET = "delete from contact_sum where at >= ?1 and at < ?2";

  private final ObjectMapper json;

  PgContacts(ObjectMapper json) {
    this.json = json;
  }

  private record StoredMonth(LocalDate month, String caller, long calls) {}

  @Override
  public Uni<Void> lock(Collection<String> callers) {
    return update(LOCK, callers);
  }

  @Override
  public Uni<List<Contact>> around(Collection<String> callIds, Collection<Contact> fresh) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(AROUND, Object[].class)
                    .setParameter(1, write(callIds))
                    .setParameter(2, write(stored(fresh)))
                    .getResultList())
        .map(rows -> rows.stream().map(StoredContact::contact).toList());
  }

  @Override
  public Uni<Void> replace(Collection<String> callIds, Collection<Contact> fresh) {
    return update(REMOVE, callIds).chain(() -> update(KEEP, stored(fresh)));
  }

  @Override
  public Uni<Void> addUp(Map<ContactCell, Long> amounts) {
    return amounts.isEmpty()
        ? Uni.createFrom().voidItem()
        : update(
            ADD_UP,
            amounts.entrySet().stream()
                .map(one -> StoredContactSum.of(one.getKey(), one.getValue()))
                .toList());
  }

  @Override
  public Uni<Void> countCallers(Map<CallerMonth, Long> calls) {
    return calls.isEmpty()
        ? Uni.createFrom().voidItem()
        : update(
            COUNT,
            calls.entrySet().stream()
                .map(
                    one ->
                        new StoredMonth(
                            one.getKey().month(), one.getKey().caller(), one.getValue()))
                .toList());
  }

  @Override
  public Uni<List<String>> within(Stretch stretch) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(WITHIN, String.class)
                    .setParameter(1, stretch.from())
                    .setParameter(2, stretch.to())
                    .getResultList());
  }

  @Override
  public Uni<Map<ContactCell, Long>> sums(Stretch stretch) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SUMS, Object[].class)
                    .setParameter(1, stretch.from())
                    .setParameter(2, stretch.to())
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            StoredContactSum::cell, row -> (Long) row[row.length - 1])));
  }

  @Override
  public Uni<Void> forgetSums(Stretch stretch) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FORGET)
                    .setParameter(1, stretch.from())
                    .setParameter(2, stretch.to())
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static List<StoredContact> stored(Collection<Contact> contacts) {
    return contacts.stream().map(StoredContact::of).toList();
  }

  private Uni<Void> update(String sql, Object rows) {
    return Panache.getSession()
        .chain(
            session -> session.createNativeQuery(sql).setParameter(1, write(rows)).executeUpdate())
        .replaceWithVoid();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
