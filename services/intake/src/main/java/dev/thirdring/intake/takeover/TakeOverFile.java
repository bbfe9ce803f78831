package dev.thirdring.intake.takeover;

import dev.thirdring.intake.takeover.model.LineMapper;
import dev.thirdring.intake.takeover.model.MappedLine;
import dev.thirdring.intake.takeover.model.Mapping;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes a file over in batches of {@link #BATCH} rows, each a transaction: what was answered is
 * kept, whatever happens to the rest. Blocks its thread between batches, so a slow database slows
 * the sender down and nothing piles up.
 */
@ApplicationScoped
public class TakeOverFile {
  static final int BATCH = 100;
  static final long ROWS_MAX = 1_000_000;

  private final TakeOverTicket takeOver;
  private final Clock clock;

  public TakeOverFile(TakeOverTicket takeOver, Clock clock) {
    this.takeOver = takeOver;
    this.clock = clock;
  }

  /** How many rows became what. */
  public record Summary(long taken, long alreadyThere, long refused) {
    Summary plus(RowAnswer answer) {
      return switch (answer.outcome()) {
        case TAKEN -> new Summary(taken + 1, alreadyThere, refused);
        case ALREADY_THERE -> new Summary(taken, alreadyThere + 1, refused);
        case REFUSED -> new Summary(taken, alreadyThere, refused + 1);
      };
    }
  }

  private record Numbered(long number, Optional<Map<String, String>> row) {}

  public Summary take(
      Iterator<Optional<Map<String, String>>> rows,
      Mapping mapping,
      String by,
      Consumer<RowAnswer> answered) {
    LineMapper mapper = new LineMapper(mapping);
    Summary summary = new Summary(0, 0, 0);
    long number = 0;
    while (rows.hasNext() && number < ROWS_MAX) {
      List<Numbered> batch = new ArrayList<>(BATCH);
      while (rows.hasNext() && batch.size() < BATCH && number < ROWS_MAX) {
        number++;
        batch.add(new Numbered(number, rows.next()));
      }
      for (RowAnswer answer : answers(batch, mapper, mapping.source(), by)) {
        answered.accept(answer);
        summary = summary.plus(answer);
      }
    }
    return summary;
  }

  /** A batch that fails is repeated row by row: one bad row refuses itself and nobody else. */
  private List<RowAnswer> answers(
      List<Numbered> batch, LineMapper mapper, String source, String by) {
    try {
      return inTransaction(() -> take(batch, mapper, source, by));
    } catch (PersistenceException oneIsBad) {
      return batch.stream().map(row -> alone(row, mapper, source, by)).toList();
    }
  }

  private RowAnswer alone(Numbered row, LineMapper mapper, String source, String by) {
    try {
      return inTransaction(() -> take(row, mapper, source, by));
    } catch (PersistenceException bad) {
      return RowAnswer.refused(
          row.number(), "", List.of(new FieldProblem("row", "must hold values that can be kept")));
    }
  }

  @SuppressWarnings("IllegalCatch")
  private static <T> T inTransaction(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Uni<List<RowAnswer>> take(
      List<Numbered> batch, LineMapper mapper, String source, String by) {
    return Multi.createFrom()
        .iterable(batch)
        .onItem()
        .transformToUniAndConcatenate(item -> take(item, mapper, source, by))
        .collect()
        .asList();
  }

  private Uni<RowAnswer> take(Numbered item, LineMapper mapper, String source, String by) {
    if (item.row().isEmpty()) {
      List<FieldProblem> errors =
          List.of(
              new FieldProblem("row", "must have the columns of the header, or be a JSON object"));
      return Uni.createFrom().item(RowAnswer.refused(item.number(), "", errors));
    }
    MappedLine mapped = mapper.map(item.row().get(), clock.instant());
    return takeOver.take(item.number(), mapped, source, by);
  }
}
