package dev.thirdring.knowledge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import dev.thirdring.knowledge.article.model.ArticleText;
import dev.thirdring.knowledge.article.model.Validity;
import dev.thirdring.knowledge.classification.FakeClassifications;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K1")
class ArticleUseCasesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Article.Step BY_EDITOR2 = new Article.Step("editor2", NOW);

  private final FakeArticles articles = new FakeArticles();
  private final AdvanceArticle advance = new AdvanceArticle(articles, new FakeClassifications());

  @Test
  void goesFromDraftOverReviewAndPublicationToRetirement() {
    ArticleId id = draft();
    assertInstanceOf(Article.Reviewed.class, done(advance.review(target(id, 0), BY_EDITOR2)));
    assertInstanceOf(Article.Published.class, done(advance.publish(target(id, 1), BY_EDITOR2)));
    assertInstanceOf(Article.Retired.class, done(advance.retire(target(id, 2), BY_EDITOR2)));
  }

  @Test
  void refusesAStepOutOfOrder() {
    ArticleId id = draft();
    ArticleOutcome notDraft = new ArticleOutcome.NotIn(ArticleState.DRAFT);
    assertEquals(notDraft, await(advance.publish(target(id, 0), BY_EDITOR2)));
    assertEquals(notDraft, await(advance.retire(target(id, 0), BY_EDITOR2)));
    done(advance.review(target(id, 0), BY_EDITOR2));
    assertEquals(
        new ArticleOutcome.NotIn(ArticleState.REVIEWED),
        await(advance.review(target(id, 1), BY_EDITOR2)));
    done(advance.publish(target(id, 1), BY_EDITOR2));
    assertEquals(
        new ArticleOutcome.NotIn(ArticleState.PUBLISHED),
        await(advance.rewrite(target(id, 2), text("consultation"), "editor1")));
  }

  @Test
  void refusesOwnWorkStaleVersionsUnknownIdsAndUnknownCodes() {
    ArticleId id = draft();
    assertInstanceOf(
        ArticleOutcome.OwnWork.class,
        await(advance.review(target(id, 0), new Article.Step("editor1", NOW))));
    assertInstanceOf(ArticleOutcome.Stale.class, await(advance.review(target(id, 5), BY_EDITOR2)));
    assertInstanceOf(
        ArticleOutcome.Unknown.class,
        await(advance.review(target(new ArticleId(new UUID(0, 0)), 0), BY_EDITOR2)));
    ArticleOutcome.NotAllowed refused =
        assertInstanceOf(
            ArticleOutcome.NotAllowed.class,
            await(advance.rewrite(target(id, 0), text("gossip"), "editor1")));
    assertEquals("category", refused.errors().getFirst().field());
  }

  private ArticleId draft() {
    return done(articles.draftArticle().write(text("consultation"), "editor1", NOW)).id();
  }

  private static ArticleText text(String category) {
    return new ArticleText(
        "title", "body", Optional.empty(), category, new Validity(NOW, Optional.empty()));
  }

  private static AdvanceArticle.Target target(ArticleId id, long version) {
    return new AdvanceArticle.Target(id, version);
  }

  private static Article done(Uni<ArticleOutcome> outcome) {
    return assertInstanceOf(ArticleOutcome.Done.class, await(outcome)).stored().article();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(2));
  }
}
