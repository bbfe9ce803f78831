package dev.thirdring.intake.publicaccess;

import dev.thirdring.intake.publicaccess.model.Rate;
import dev.thirdring.platform.http.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/**
 * Counts what people without a login do, in the database, so that all replicas count together. A
 * row holds the moment at which all that was taken has grown back; one statement takes or refuses,
 * so that no number of requests at once gets more. Its own transaction: refused work counts too.
 */
@ApplicationScoped
public class RateLimits {
  private static final String TAKE =
      """
      insert into rate_limit as held (scope, subject, full_at)
      values (?1, ?2, clock_timestamp() + ?3 * interval '1 second')
      on conflict (scope, subject) do update
      set full_at = greatest(held.full_at, clock_timestamp()) + ?3 * interval '1 second'
      where greatest(held.full_at, clock_timestamp()) + ?3 * interval '1 second'
            <= clock_timestamp() + ?4 * interval '1 second'
      """;
  private static final String SPENT =
      """
      select count(*) from rate_limit
      where scope = ?1 and subject = ?2
        and full_at + ?3 * interval '1 second' > clock_timestamp() + ?4 * interval '1 second'
      """;

  /** Takes one of what this subject may do in this scope; false when nothing is left. */
  public Uni<Boolean> take(String scope, String subject, Rate rate) {
    return Panache.withTransaction(
        () ->
            Panache.getSession()
                .chain(
                    session ->
                        session
                            .createNativeQuery(TAKE)
                            .setParameter(1, scope)
                            .setParameter(2, Hashes.of(subject))
                            .setParameter(3, seconds(rate.each()))
                            .setParameter(4, seconds(rate.time()))
                            .executeUpdate())
                .map(taken -> taken == 1));
  }

  /** Whether nothing is left; takes nothing. */
  public Uni<Boolean> isSpent(String scope, String subject, Rate rate) {
    return Panache.withSession(
        () ->
            Panache.getSession()
                .chain(
                    session ->
                        session
                            .createNativeQuery(SPENT, Long.class)
                            .setParameter(1, scope)
                            .setParameter(2, Hashes.of(subject))
                            .setParameter(3, seconds(rate.each()))
                            .setParameter(4, seconds(rate.time()))
                            .getSingleResult())
                .map(rows -> rows > 0));
  }

  /** The answer to whoever came too often. */
  public static Response tooMany(Rate rate) {
    return Response.fromResponse(
            Problem.of(
                    429,
                    "too-many-requests",
                    "Too many requests 请求过于频繁",
                    "Allowed are " + rate.count() + " in " + rate.time() + ".")
                .toResponse())
        .header(HttpHeaders.RETRY_AFTER, Math.max(1, rate.each().toSeconds()))
        .build();
  }

  @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return Panache.withTransaction(
            () ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createNativeQuery(
                                    "delete from rate_limit where full_at < clock_timestamp()")
                                .executeUpdate()))
        .replaceWithVoid();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
