package dev.thirdring.metrics.figure.definition;

import dev.thirdring.metrics.figure.model.FigureTable;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An administrator says what to consider; a figure that has none yet is at version 0. */
@ApplicationScoped
class ChangeMeasures {

  sealed interface Outcome {
    record Changed(Measures measures) implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> change(String code, long version, String zh, String en) {
    if (FigureTable.ALL.stream().noneMatch(figure -> figure.code().equals(code))) {
      return Uni.createFrom().item(new Outcome.Unknown());
    }
    return FigureMeasureRow.<FigureMeasureRow>findById(code)
        .chain(row -> row == null ? first(code, version, zh, en) : change(row, version, zh, en));
  }

  private static Uni<Outcome> first(String code, long version, String zh, String en) {
    if (version != 0) {
      return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
    }
    FigureMeasureRow row = new FigureMeasureRow();
    row.code = code;
    row.zh = zh;
    row.en = en;
    return row.persistAndFlush().map(kept -> new Outcome.Changed(row.measures()));
  }

  private static Uni<Outcome> change(FigureMeasureRow row, long version, String zh, String en) {
    if (row.version != version) {
      return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
    }
    row.zh = zh;
    row.en = en;
    return Panache.getSession()
        .chain(session -> session.flush())
        .map(flushed -> new Outcome.Changed(row.measures()));
  }
}
