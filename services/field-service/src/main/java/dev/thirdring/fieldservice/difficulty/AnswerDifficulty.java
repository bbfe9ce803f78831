package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.difficulty.model.Difficulty;
import dev.thirdring.fieldservice.difficulty.model.DifficultyId;
import dev.thirdring.fieldservice.order.model.OrderId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The office tells the engineer how to go on (V4). */
@ApplicationScoped
class AnswerDifficulty {

  /** Which difficulty of which order, as the caller last saw it. */
  record Target(OrderId order, DifficultyId id, long version) {}

  private final Difficulties difficulties;

  AnswerDifficulty(Difficulties difficulties) {
    this.difficulties = difficulties;
  }

  @WithTransaction
  Uni<DifficultyOutcome> answer(Target target, Difficulty.Ruling ruling) {
    return difficulties
        .find(target.id())
        .map(
            found ->
                found.filter(one -> one.difficulty().reported().order().equals(target.order())))
        .chain(found -> decide(target.version(), ruling, found));
  }

  private Uni<DifficultyOutcome> decide(
      long version, Difficulty.Ruling ruling, Optional<StoredDifficulty> found) {
    if (found.isEmpty()) {
      return refused(new DifficultyOutcome.Unknown("No difficulty has this id"));
    }
    if (found.get().version() != version) {
      return refused(new DifficultyOutcome.Stale());
    }
    return switch (found.get().difficulty()) {
      case Difficulty.Answered answered -> refused(new DifficultyOutcome.AnsweredBefore());
      case Difficulty.Reported reported ->
          reported
              .answer(ruling)
              .map(answered -> difficulties.save(answered).map(this::done))
              .orElseGet(
                  () ->
                      refused(new DifficultyOutcome.Forbidden("Nobody answers their own report.")));
    };
  }

  private DifficultyOutcome done(StoredDifficulty stored) {
    return new DifficultyOutcome.Done(stored);
  }

  private static Uni<DifficultyOutcome> refused(DifficultyOutcome why) {
    return Uni.createFrom().item(why);
  }
}
