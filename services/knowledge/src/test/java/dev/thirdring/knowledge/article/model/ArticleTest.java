package dev.thirdring.knowledge.article.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K1")
class ArticleTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Article.Step BY_EDITOR2 = new Article.Step("editor2", NOW);

  @Test
  void refusesAReviewByWhoWroteIt() {
    assertTrue(draft().review(new Article.Step("editor1", NOW)).isEmpty());
    assertTrue(draft().review(BY_EDITOR2).isPresent());
  }

  @Test
  void refusesAReviewByWhoRewroteIt() {
    Article.Draft rewritten = draft().rewrite(text("other"), "editor2");
    assertEquals(List.of("editor1", "editor2"), rewritten.writing().authors());
    assertTrue(rewritten.review(BY_EDITOR2).isEmpty());
    assertTrue(rewritten.review(new Article.Step("editor1", NOW)).isEmpty());
  }

  @Test
  void rewritingWhatWasReviewedAsksForAnotherReview() {
    Article.Reviewed reviewed = draft().review(BY_EDITOR2).orElseThrow();
    Article.Draft again = reviewed.rewrite(text("other"), "editor1");
    assertEquals("other", again.writing().text().title());
    assertEquals(List.of("editor1"), again.writing().authors());
  }

  @Test
  void isSeenOnlyWhileItIsValid() {
    Article.Published published = draft().review(BY_EDITOR2).orElseThrow().publish(BY_EDITOR2);
    assertFalse(published.isSeenAt(NOW.minusMillis(1)));
    assertTrue(published.isSeenAt(NOW));
    assertTrue(published.isSeenAt(NOW.plusSeconds(3599)));
    assertFalse(published.isSeenAt(NOW.plusSeconds(3600)));
  }

  @Test
  void keepsItsStepsWhenRetired() {
    Article.Retired retired =
        draft().review(BY_EDITOR2).orElseThrow().publish(BY_EDITOR2).retire(BY_EDITOR2);
    assertEquals(draft(), retired.draft());
    assertEquals(BY_EDITOR2, retired.published().reviewed().review());
  }

  @Test
  void doesNotEndBeforeItBegins() {
    assertThrows(IllegalArgumentException.class, () -> new Validity(NOW, Optional.of(NOW)));
  }

  @Test
  void cutsALongTitleBetweenCharacters() {
    String rare = "𠮷".repeat(150);
    String title = ArticleText.titled(rare);
    assertTrue(title.length() <= ArticleText.TITLE_MAX);
    assertEquals("𠮷".repeat(99) + "…", title);
    assertEquals("a b", ArticleText.titled("  a \n b "));
  }

  private static Article.Draft draft() {
    return new Article.Draft(
        new ArticleId(new UUID(1, 1)),
        new Writing(text("title"), List.of("editor1"), NOW, Optional.empty()));
  }

  private static ArticleText text(String title) {
    return new ArticleText(
        title,
        "body",
        Optional.empty(),
        "consultation",
        new Validity(NOW, Optional.of(NOW.plusSeconds(3600))));
  }
}
