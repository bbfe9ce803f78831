package dev.thirdring.intake.desk;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/**
 * Statements that begin with {@link #MARK} are not kept prepared. A prepared statement is soon
 * planned for no value in particular; a list needs one plan for a rare word and another for a
 * common one. Filters make thousands of statements, so nothing would be gained by keeping them.
 */
@Singleton
public class PlannedAnew implements PgPoolCreator {
  public static final String MARK = "/* planned anew */ ";

  private static final Predicate<String> KEPT =
      sql ->
          SqlConnectOptions.DEFAULT_PREPARED_STATEMENT_CACHE_FILTER.test(sql)
              && !sql.startsWith(MARK);

  @Override
  public Pool create(Input input) {
    input
        .pgConnectOptionsList()
        .forEach(options -> options.setPreparedStatementCacheSqlFilter(KEPT));
    return PgBuilder.pool()
        .with(input.poolOptions())
        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }
}
