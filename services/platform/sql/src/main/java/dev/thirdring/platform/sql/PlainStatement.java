package dev.thirdring.platform.sql;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * A statement of the session's transaction, sent as it is written ({@code $1}, {@code $2} …). A
 * native query of the session is read, bound and mapped anew each time it is used; for what is done
 * with every request that costs more than the statement. What the session holds back is written
 * first, so statements keep their order.
 */
public final class PlainStatement {
  private final String sql;

  private PlainStatement(String sql) {
    this.sql = sql;
  }

  public static PlainStatement of(String sql) {
    return new PlainStatement(sql);
  }

  /** How many rows were written. */
  public Uni<Integer> update(Object... values) {
    return on(connection -> connection.update(sql, sent(values)));
  }

  /** The first row, if there is any; times come as {@link java.time.OffsetDateTime}. */
  public Uni<Optional<Object[]>> first(Object... values) {
    return on(connection -> connection.select(sql, sent(values)))
        .map(rows -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty());
  }

  private static <T> Uni<T> on(Function<ReactiveConnection, CompletionStage<T>> work) {
    return Panache.getSession()
        .call(Mutiny.Session::flush)
        .chain(
            session ->
                Uni.createFrom()
                    .completionStage(
                        () -> work.apply(((MutinySessionImpl) session).getReactiveConnection())));
  }

  private static Object[] sent(Object[] values) {
    Object[] sent = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      sent[i] = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
    }
    return sent;
  }
}
