package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.difficulty.model.Difficulty;
import dev.thirdring.fieldservice.difficulty.model.DifficultyId;
import dev.thirdring.fieldservice.order.model.OrderId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What use cases need from storage. */
interface Difficulties {
  /** Within what time a difficulty has to be reported (V4). */
  Uni<Duration> limit();

  Uni<StoredDifficulty> add(Difficulty difficulty);

  Uni<Optional<StoredDifficulty>> find(DifficultyId id);

  /** The newest ones of an order. */
  Uni<List<StoredDifficulty>> ofOrder(OrderId order);

  /** Replaces what is stored under the same id; fails when somebody else did so meanwhile. */
  Uni<StoredDifficulty> save(Difficulty difficulty);
}
