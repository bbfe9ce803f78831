package dev.thirdring.fieldservice.difficulty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Changes the limit of V4; difficulties already reported keep the time they were given. */
@ApplicationScoped
class ChangeLimit {
  private final PgDifficulties difficulties;

  ChangeLimit(PgDifficulties difficulties) {
    this.difficulties = difficulties;
  }

  /** Empty when somebody else changed it meanwhile. */
  @WithTransaction
  Uni<Optional<DifficultyLimit>> change(long version, Duration limit) {
    return difficulties
        .limitRow()
        .chain(
            row -> {
              if (row.version != version) {
                return Uni.createFrom().item(Optional.empty());
              }
              row.seconds = Math.toIntExact(limit.toSeconds());
              return Panache.getSession()
                  .chain(session -> session.flush())
                  .map(done -> Optional.of(row.limit()));
            });
  }
}
