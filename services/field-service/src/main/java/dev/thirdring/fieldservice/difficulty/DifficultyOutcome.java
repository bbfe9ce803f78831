package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.order.OrderState;

/** What came of an act on a difficulty. */
sealed interface DifficultyOutcome {
  record Done(StoredDifficulty stored) implements DifficultyOutcome {}

  record Unknown(String what) implements DifficultyOutcome {}

  record Stale() implements DifficultyOutcome {}

  /** Difficulties arise on site. */
  record OrderNotOnSite(OrderState state) implements DifficultyOutcome {}

  record AnsweredBefore() implements DifficultyOutcome {}

  record Forbidden(String why) implements DifficultyOutcome {}

  record NotAllowed(String field, String allowed) implements DifficultyOutcome {}
}
