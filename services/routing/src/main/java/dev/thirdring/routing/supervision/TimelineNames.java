package dev.thirdring.routing.supervision;

import dev.thirdring.routing.supervision.TimelineView.MomentKind;
import dev.thirdring.routing.supervision.TimelineView.NameView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.util.HashMap;
import java.util.Map;

/** What clocks, units, reasons and moments are called, as data says. */
record TimelineNames(Map<String, NameView> names) {
  private static final String QUERY =
      """
      select 'clock' as what, clock as code, name_zh, name_en from service_level where tier = 'any'
      union all select 'unit', code, name_zh, name_en from unit
      union all select 'reason', code, name_zh, name_en from pause_reason
      union all select 'moment', kind, name_zh, name_en from timeline_label
      limit 5000
      """;

  static Uni<TimelineNames> read(Pool pool) {
    return pool.query(QUERY)
        .execute()
        .map(
            rows -> {
              Map<String, NameView> names = new HashMap<>();
              for (Row row : rows) {
                names.put(
                    key(row.getString("what"), row.getString("code")),
                    new NameView(row.getString("name_zh"), row.getString("name_en")));
              }
              return new TimelineNames(names);
            });
  }

  NameView clock(String code) {
    return name("clock", code);
  }

  NameView unit(String code) {
    return name("unit", code);
  }

  NameView reason(String code) {
    return name("reason", code);
  }

  NameView label(MomentKind kind) {
    return name("moment", kind.name());
  }

  private NameView name(String what, String code) {
    return names.getOrDefault(key(what, code), NameView.of(code));
  }

  private static String key(String what, String code) {
    return what + "/" + code;
  }
}
