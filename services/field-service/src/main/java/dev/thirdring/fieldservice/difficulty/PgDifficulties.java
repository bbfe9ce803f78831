package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.difficulty.model.Difficulty;
import dev.thirdring.fieldservice.difficulty.model.DifficultyId;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgDifficulties implements Difficulties {

  @Override
  public Uni<Duration> limit() {
    return limitRow().map(row -> row.limit().limit());
  }

  Uni<DifficultyLimitRow> limitRow() {
    return Panache.getSession()
        .chain(session -> session.find(DifficultyLimitRow.class, DifficultyLimitRow.REPORT));
  }

  @Override
  public Uni<StoredDifficulty> add(Difficulty difficulty) {
    DifficultyRow row = DifficultyRow.of(difficulty);
    return Panache.getSession()
        .chain(session -> session.persist(row).call(session::flush))
        .map(done -> row.stored());
  }

  @Override
  public Uni<Optional<StoredDifficulty>> find(DifficultyId id) {
    return row(id).map(row -> Optional.ofNullable(row).map(DifficultyRow::stored));
  }

  @Override
  public Uni<List<StoredDifficulty>> ofOrder(OrderId order) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createSelectionQuery(
                        "from DifficultyRow where orderId = :order"
                            + " order by reportedAt desc, id desc",
                        DifficultyRow.class)
                    .setParameter("order", order.value())
                    .setMaxResults(Page.SIZE_MAX)
                    .getResultList())
        .map(rows -> rows.stream().map(DifficultyRow::stored).toList());
  }

  @Override
  public Uni<StoredDifficulty> save(Difficulty difficulty) {
    return row(difficulty.reported().id())
        .invoke(row -> row.take(difficulty))
        .call(() -> Panache.getSession().chain(session -> session.flush()))
        .map(DifficultyRow::stored);
  }

  private static Uni<DifficultyRow> row(DifficultyId id) {
    return Panache.getSession().chain(session -> session.find(DifficultyRow.class, id.value()));
  }
}
