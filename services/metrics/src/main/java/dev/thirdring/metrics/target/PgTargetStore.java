package dev.thirdring.metrics.target;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgTargetStore implements TargetStore {
  @Override
  public Uni<List<StoredTarget>> all() {
    return TargetRow.<TargetRow>find("from TargetRow order by id")
        .list()
        .map(rows -> rows.stream().map(PgTargetStore::stored).toList());
  }

  @Override
  public Uni<Optional<StoredTarget>> find(String id) {
    return TargetRow.<TargetRow>findById(id)
        .map(row -> Optional.ofNullable(row).map(PgTargetStore::stored));
  }

  @Override
  public Uni<StoredTarget> change(StoredTarget seen, BigDecimal atLeast, BigDecimal atMost) {
    return TargetRow.<TargetRow>findById(seen.id())
        .invoke(
            row -> {
              row.atLeast = atLeast;
              row.atMost = atMost;
            })
        .call(() -> Panache.getSession().call(session -> session.flush()))
        .map(PgTargetStore::stored);
  }

  private static StoredTarget stored(TargetRow row) {
    return new StoredTarget(
        row.id, row.figure, row.variant, row.tier, row.atLeast, row.atMost, row.version);
  }
}
