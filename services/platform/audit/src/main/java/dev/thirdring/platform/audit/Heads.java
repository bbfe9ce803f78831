package dev.thirdring.platform.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Both ends of the chain. */
@ApplicationScoped
class Heads {
  private static final String ANCHOR =
      "select position, hash from audit_anchor order by position desc limit 1";
  private static final String HEAD =
      """
      select position, hash from (
        (select position, hash from audit_entry order by position desc limit 1)
        union all (select position, hash from audit_anchor order by position desc limit 1)
      ) ends order by position desc limit 1
      """;

  Uni<Link> head(SqlClient client) {
    return client.query(HEAD).execute().map(Heads::link);
  }

  /** What the oldest entry that is kept builds on. */
  Uni<Link> anchor(SqlClient client) {
    return client.query(ANCHOR).execute().map(Heads::link);
  }

  private static Link link(RowSet<Row> rows) {
    if (rows.size() == 0) {
      return Link.GENESIS;
    }
    Row row = rows.iterator().next();
    return new Link(row.getLong("position"), row.getString("hash"));
  }
}
