package dev.thirdring.metrics.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.alert.ResponsibilityResource.ResponsibilityRequest;
import dev.thirdring.metrics.figure.model.FigureTable;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who answers for which figure of which group is what an administrator says. */
@ApplicationScoped
class KeepResponsibilities {
  sealed interface Outcome {
    record Kept(ResponsibilityAnswer responsibility) implements Outcome {}

    record Removed() implements Outcome {}

    record Unknown() implements Outcome {}

    record ChangedMeanwhile() implements Outcome {}

    /** Somebody answers for just that already. */
    record ThereAlready() implements Outcome {}

    record TooMany() implements Outcome {}

    record NoSuchFigure() implements Outcome {}
  }

  @WithSession
  Uni<List<ResponsibilityAnswer>> all() {
    return ResponsibilityRow.<ResponsibilityRow>findAll(Sort.by("figure").and("kind").and("scope"))
        .page(0, Alerts.LIVE_MAX)
        .list()
        .map(rows -> rows.stream().map(ResponsibilityAnswer::of).toList());
  }

  @WithTransaction
  Uni<Outcome> add(ResponsibilityRequest wanted) {
    if (wanted.code() != null
        && FigureTable.ALL.stream().noneMatch(figure -> figure.code().equals(wanted.code()))) {
      return Uni.createFrom().item(new Outcome.NoSuchFigure());
    }
    ResponsibilityRow row = new ResponsibilityRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.figure = text(wanted.code());
    row.kind = text(wanted.groupedBy());
    row.scope = text(wanted.group());
    row.role = wanted.role();
    row.person = wanted.person();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtext('alert_responsibility'))")
                    .getSingleResult())
        .chain(() -> ResponsibilityRow.count())
        .chain(
            count ->
                count >= Alerts.LIVE_MAX
                    ? Uni.createFrom().item(new Outcome.TooMany())
                    : ResponsibilityRow.count(
                            "figure = ?1 and kind = ?2 and scope = ?3",
                            row.figure,
                            row.kind,
                            row.scope)
                        .chain(
                            same ->
                                same > 0
                                    ? Uni.createFrom().item(new Outcome.ThereAlready())
                                    : row.persistAndFlush()
                                        .map(
                                            kept ->
                                                new Outcome.Kept(ResponsibilityAnswer.of(row)))));
  }

  /** Who answers; for what stays. */
  @WithTransaction
  Uni<Outcome> change(UUID id, long version, String role, String person) {
    return ResponsibilityRow.<ResponsibilityRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              if (row.version != version) {
                return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
              }
              row.role = role;
              row.person = person;
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(flushed -> new Outcome.Kept(ResponsibilityAnswer.of(row)));
            });
  }

  @WithTransaction
  Uni<Outcome> remove(UUID id, long version) {
    return ResponsibilityRow.<ResponsibilityRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
              }
              return row.version == version
                  ? row.delete().map(gone -> new Outcome.Removed())
                  : Uni.createFrom().item(new Outcome.ChangedMeanwhile());
            });
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }
}
