package dev.thirdring.intake.desk;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A filter as SQL about {@code ticket t}; every value travels as a parameter. */
final class TicketConditions {
  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final Tuple values = Tuple.tuple();

  private TicketConditions() {}

  static TicketConditions of(TicketFilter filter) {
    TicketConditions all = new TicketConditions();
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
    filter.sourceReference().ifPresent(text -> all.add("t.source_reference = %s", text));
    filter
        .words()
        .ifPresent(
            words ->
                all.add(
                    "t.id in (select w.ticket_id from ticket_words w"
                        + " where w.words @@ cast(cast(%s as text) as tsquery))",
                    words));
    return all;
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
  String place(Object value) {
    values.addValue(value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    return "$" + values.size();
  }

  String where() {
    return String.join(" and ", conditions);
  }

  Tuple values() {
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
