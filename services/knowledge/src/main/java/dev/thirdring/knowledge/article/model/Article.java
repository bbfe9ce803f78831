package dev.thirdring.knowledge.article.model;

import java.time.Instant;
import java.util.Optional;

/** An article's life: draft, reviewed, published, retired (K1). */
public sealed interface Article {

  Draft draft();

  default ArticleId id() {
    return draft().id();
  }

  default Writing writing() {
    return draft().writing();
  }

  /** Who did a step, and when. */
  record Step(String by, Instant at) {}

  /** Being written. */
  record Draft(ArticleId id, Writing writing) implements Article {
    @Override
    public Draft draft() {
      return this;
    }

    public Draft rewrite(ArticleText text, String by) {
      return new Draft(id, writing.rewritten(text, by));
    }

    /** Empty when the reviewer had a hand in the text. */
    public Optional<Reviewed> review(Step step) {
      return writing.authors().contains(step.by())
          ? Optional.empty()
          : Optional.of(new Reviewed(this, step));
    }
  }

  /** Found right by somebody who did not write it. */
  record Reviewed(Draft draft, Step review) implements Article {

    /** What is rewritten has to be reviewed again. */
    public Draft rewrite(ArticleText text, String by) {
      return draft.rewrite(text, by);
    }

    public Published publish(Step step) {
      return new Published(this, step);
    }
  }

  /** Seen by everybody while it is valid. */
  record Published(Reviewed reviewed, Step publication) implements Article {
    @Override
    public Draft draft() {
      return reviewed.draft();
    }

    public boolean isSeenAt(Instant moment) {
      return writing().text().validity().holdsAt(moment);
    }

    public Retired retire(Step step) {
      return new Retired(this, step);
    }
  }

  /** Kept, not shown. */
  record Retired(Published published, Step retirement) implements Article {
    @Override
    public Draft draft() {
      return published.draft();
    }
  }
}
