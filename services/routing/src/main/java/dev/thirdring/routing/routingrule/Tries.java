package dev.thirdring.routing.routingrule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.routingrule.model.Tally;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was tried, as it is kept: of the last try of a set also the tickets. */
@ApplicationScoped
class Tries {
  /** Of a try that moves more than these, the oldest are kept. */
  static final int TICKETS_KEPT = 10_000;

  private static final String FORGET =
      """
      delete from rule_set_try_ticket where try_id in (
        select id from rule_set_try where rule_set_id = ?1)
      """;
  private static final String KEEP =
      """
      insert into rule_set_try_ticket (try_id, opened_at, ticket_id, ticket_number, then_unit, then_rule,
        now_unit, now_rule, reason)
      select ?1, cast(one ->> 'openedAt' as timestamptz), cast(one ->> 'ticketId' as uuid),
        one ->> 'ticketNumber', one ->> 'thenUnit', one ->> 'thenRule', one ->> 'nowUnit',
        one ->> 'nowRule', one ->> 'reason'
      from json_array_elements(cast(cast(?2 as text) as json)) one
      where (select count(*) from rule_set_try_ticket where try_id = ?1) < ?3
      """;
  private static final String PAGE =
      """
      select ticket_id, ticket_number, opened_at, then_unit, then_rule, now_unit, now_rule, reason
      from rule_set_try_ticket where try_id = ?1 and (opened_at, ticket_id) < (?2, ?3)
        and (not cast(?4 as boolean) or now_rule = ?6) and (not cast(?5 as boolean) or now_unit <> then_unit)
      order by opened_at desc, ticket_id desc limit ?7
      """;

  private final ObjectMapper json;
  private final RuleSets sets;

  Tries(ObjectMapper json, RuleSets sets) {
    this.json = json;
    this.sets = sets;
  }

  Uni<Void> begin(TryRow tried) {
    tried.units = "[]";
    return Panache.getSession()
        .chain(
            session ->
                session.createNativeQuery(FORGET).setParameter(1, tried.ruleSetId).executeUpdate())
        .chain(() -> tried.persistAndFlush())
        .replaceWithVoid();
  }

  Uni<Void> keep(UUID id, List<TriedTicket> differences) {
    if (differences.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEEP)
                    .setParameter(1, id)
                    .setParameter(2, sets.text(differences))
                    .setParameter(3, TICKETS_KEPT)
                    .executeUpdate())
        .replaceWithVoid();
  }

  Uni<TryView> end(TryRow tried, Tally tally, boolean complete) {
    List<TryView.Share> units = TryView.units(tally);
    tried.tickets = tally.tickets();
    tried.moved = tally.moved();
    tried.unmatched = tally.unmatched();
    tried.complete = complete;
    tried.units = sets.text(units);
    return tried.<TryRow>persistAndFlush().map(row -> TryView.of(row, units));
  }

  Uni<Page<TryView>> of(UUID set, Cursor after, int size) {
    return TryRow.<TryRow>find(
            "ruleSetId = ?1 and triedAt <= ?2 and (triedAt < ?2 or id < ?3)",
            Sort.descending("triedAt", "id"),
            set,
            after.at(),
            after.id())
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(this::view).toList())
        .map(views -> Page.of(views, size, view -> new Cursor(view.triedAt(), view.tryId())));
  }

  Uni<TryView> one(UUID set, UUID id) {
    return TryRow.<TryRow>findById(id)
        .map(
            row -> {
              if (row == null || !row.ruleSetId.equals(set)) {
                throw new ProblemException(Problem.notFound("try " + id));
              }
              return view(row);
            });
  }

  /** The newest first. */
  Uni<Page<TriedTicket>> tickets(UUID id, TriedTickets which, Cursor after, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PAGE, Object[].class)
                    .setParameter(1, id)
                    .setParameter(2, after.at())
                    .setParameter(3, after.id())
                    .setParameter(4, which == TriedTickets.UNMATCHED)
                    .setParameter(5, which == TriedTickets.MOVED)
                    .setParameter(6, Choice.FALLBACK)
                    .setParameter(7, size + 1)
                    .getResultList())
        .map(rows -> rows.stream().map(Tries::ticket).toList())
        .map(all -> Page.of(all, size, one -> new Cursor(one.openedAt(), one.ticketId())));
  }

  private static TriedTicket ticket(Object[] row) {
    return new TriedTicket(
        (UUID) row[0],
        (String) row[1],
        Moments.of(row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7]);
  }

  private TryView view(TryRow row) {
    try {
      return TryView.of(row, json.readValue(row.units, new TypeReference<>() {}));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("try " + row.id + " cannot be read", broken);
    }
  }
}
