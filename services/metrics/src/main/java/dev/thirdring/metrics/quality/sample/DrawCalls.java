package dev.thirdring.metrics.quality.sample;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.quality.model.Candidate;
import dev.thirdring.metrics.quality.model.Drawn;
import dev.thirdring.metrics.quality.model.Sampling;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Draws the calls of a month that are due by now. Done again, it draws what is missing. */
@ApplicationScoped
public class DrawCalls {
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('quality_task')) as text)";

  private final Candidates candidates;
  private final Clock clock;
  private final ZoneId zone;

  DrawCalls(
      Candidates candidates,
      Clock clock,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.candidates = candidates;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  /** How many calls were drawn now. */
  public record Draw(String month, int drawn) {}

  @WithTransaction
  public Uni<Draw> draw(YearMonth month) {
    Instant now = clock.instant();
    return lock()
        .chain(() -> SamplingRow.<SamplingRow>findById(SamplingRow.ONLY))
        .map(numbers -> new Sampling(month, zone, numbers.atMost))
        .chain(
            sampling ->
                TaskRow.<TaskRow>list("month", month.atDay(1))
                    .chain(known -> draw(sampling, known, now)));
  }

  private Uni<Draw> draw(Sampling sampling, List<TaskRow> known, Instant now) {
    Map<String, List<Drawn>> before =
        known.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.agent, Collectors.mapping(DrawCalls::drawn, Collectors.toList())));
    return candidates
        .of(sampling)
        .map(
            all ->
                all.stream().collect(Collectors.groupingBy(Candidate::agent)).entrySet().stream()
                    .flatMap(
                        agent ->
                            sampling
                                .draw(
                                    agent.getValue(),
                                    before.getOrDefault(agent.getKey(), List.of()),
                                    now)
                                .stream())
                    .map(one -> row(sampling.month(), one, now))
                    .toList())
        .chain(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(0)
                    : TaskRow.persist(rows).replaceWith(rows.size()))
        .map(count -> new Draw(sampling.month().toString(), count));
  }

  private static Drawn drawn(TaskRow row) {
    return new Drawn(
        row.place,
        row.part,
        new Candidate(row.agent, row.callId, row.callAt, Optional.ofNullable(row.callType), ""));
  }

  private static TaskRow row(YearMonth month, Drawn drawn, Instant now) {
    TaskRow row = new TaskRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.month = month.atDay(1);
    row.agent = drawn.call().agent();
    row.place = drawn.place();
    row.part = drawn.part();
    row.callId = drawn.call().callId();
    row.callAt = drawn.call().at();
    row.callType = drawn.call().callType().orElse(null);
    row.state = TaskState.OPEN;
    row.drawnAt = now;
    return row;
  }

  /** Two replicas draw one after the other, so that none draws twice. */
  private static Uni<Void> lock() {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(LOCK, String.class).getSingleResult())
        .replaceWithVoid();
  }
}
