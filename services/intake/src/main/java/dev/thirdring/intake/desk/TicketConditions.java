package dev.thirdring.intake.desk;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A filter as SQL about {@code ticket t}; every value travels as a parameter. */
public final class TicketConditions {
  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final Tuple values = Tuple.tuple();

  private TicketConditions() {}

  public static TicketConditions of(TicketFilter filter) {
    return of(filter, Slice.WHOLE);
  }

  /** Of the tickets opened in this stretch of time. */
  static TicketConditions of(TicketFilter filter, Slice slice) {
    TicketConditions all = besidesWords(filter, slice);
    filter
        .words()
        .ifPresent(words -> all.conditions.add("t.id in (" + all.found(words, slice) + ")"));
    return all;
  }

  /** All but the words, for which there is {@link #found}. */
  static TicketConditions besidesWords(TicketFilter filter, Slice slice) {
    TicketConditions all = new TicketConditions();
    slice.from().ifPresent(from -> all.add("t.opened_at >= %s", from));
    slice.to().ifPresent(to -> all.add("t.opened_at < %s", to));
    filter.codes().forEach(all::anyOf);
    filter.from().forEach((moment, at) -> all.add("t." + moment.column() + " >= %s", at));
    filter.to().forEach((moment, at) -> all.add("t." + moment.column() + " < %s", at));
    filter.number().ifPresent(number -> all.add("t.number = %s", number));
    filter.customer().ifPresent(id -> all.add("t.customer_id = %s", id));
    filter
        .phone()
        .ifPresent(
            phone ->
                all.add(
                    "t.customer_id = any(array(select customer_id from customer_reach"
                        + " where kind = 'PHONE' and kind <> 'POST' and value = %s))",
                    phone));
    filter.urgent().ifPresent(wanted -> all.add("t.urgent = %s", wanted));
    filter
        .reopened()
        .ifPresent(wanted -> all.conditions.add(wanted ? "t.reopened > 0" : "t.reopened = 0"));
    filter
        .archived()
        .ifPresent(
            wanted ->
                all.conditions.add(wanted ? "t.archived_at is not null" : "t.archived_at is null"));
    filter
        .label()
        .ifPresent(
            label ->
                all.add(
                    "t.id in (select l.ticket_id from ticket_label l where l.label = %s)", label));
    filter.sourceReference().ifPresent(text -> all.add("t.source_reference = %s", text));
    return all;
  }

  /** Which tickets have the words, of those in the slice and of a few beside it. */
  String found(String words, Slice slice) {
    String periods = slice.from().map(from -> Periods.search(from, slice.end()) + " & ").orElse("");
    String found =
        "select w.ticket_id from ticket_words w where w.words @@ cast(cast(%s as text) as tsquery)"
            .formatted(place(periods + SearchWords.looked(words)));
    return SearchWords.compared(words)
        .map(
            beginnings ->
                found
                    + " and ts_match_vq(w.words, cast(cast(%s as text) as tsquery))"
                        .formatted(place(beginnings)))
        .orElse(found);
  }

  /** Adds a condition whose {@code %s} are these values. */
  void add(String condition, Object... given) {
    Object[] places = new Object[given.length];
    for (int i = 0; i < given.length; i++) {
      places[i] = place(given[i]);
    }
    conditions.add(condition.formatted(places));
  }

  /** The place of one more value in the statement. */
  public String place(Object value) {
    values.addValue(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    return "$" + values.size();
  }

  boolean areSome() {
    return conditions.size() > 1;
  }

  public String where() {
    return String.join(" and ", conditions);
  }

  public Tuple values() {
    return values;
  }

  private void anyOf(Code code, List<String> wanted) {
    if (wanted.size() == 1) {
      add("t." + code.column() + " = %s", wanted.getFirst());
    } else {
      add("t." + code.column() + " = any(%s)", (Object) wanted.toArray(String[]::new));
    }
  }
}
