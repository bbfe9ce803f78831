package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles are read here: what is published and valid now, and everything for editors (K1). */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "知识条目")
class ArticleReading {

  private final ArticleList articleList;
  private final SearchArticles searchArticles;
  private final Articles articles;
  private final CurrentActor actor;
  private final Clock clock;

  ArticleReading(
      ArticleList articleList,
      SearchArticles searchArticles,
      Articles articles,
      CurrentActor actor,
      Clock clock) {
    this.articleList = articleList;
    this.searchArticles = searchArticles;
    this.articles = articles;
    this.actor = actor;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.ENGINEER,
    Roles.KNOWLEDGE_EDITOR
  })
  @Operation(summary = "Articles, newest first; other states than PUBLISHED are for editors")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "400", description = "A parameter is at fault")
  public Uni<Page<ArticleView>> articles(
      @QueryParam("state") ArticleState state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "must be from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "must be from 1 to 200")
          int limit) {
    boolean editor = isEditor();
    if (!editor && state != null && state != ArticleState.PUBLISHED) {
      throw new ProblemException(Problem.forbidden("Only editors see " + state + " articles."));
    }
    Cursor after = Cursor.parse(cursor);
    Uni<Page<StoredArticle>> page =
        editor
            ? articleList.all(Optional.ofNullable(state), after, limit)
            : articleList.valid(after, limit);
    return page.map(
        found ->
            new Page<>(found.items().stream().map(ArticleView::of).toList(), found.nextCursor()));
  }

  @GET
  @Path("/search")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.ENGINEER,
    Roles.KNOWLEDGE_EDITOR
  })
  @Operation(summary = "Published and valid articles that hold every word, best first")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "400", description = "A parameter is at fault")
  public Uni<List<ArticleHit>> search(
      @QueryParam("text")
          @NotBlank(message = "must be 1 to 200 characters")
          @Size(max = 200, message = "must be 1 to 200 characters")
          String text,
      @QueryParam("limit")
          @DefaultValue("20")
          @Min(value = 1, message = "must be from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "must be from 1 to 200")
          int limit) {
    return searchArticles.search(text, limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.ENGINEER,
    Roles.KNOWLEDGE_EDITOR
  })
  @WithSession
  @Operation(summary = "One article, with its entity tag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "404", description = "No such article, or none that you may see now")
  public Uni<Response> article(@PathParam("id") UUID id) {
    boolean editor = isEditor();
    return articles
        .find(new ArticleId(id))
        .map(
            found ->
                found
                    .filter(stored -> editor || isSeen(stored.article()))
                    .map(ArticleReading::tagged)
                    .orElseGet(() -> Problem.notFound("No article has this id").toResponse()));
  }

  private boolean isEditor() {
    return actor.get().is(Roles.KNOWLEDGE_EDITOR);
  }

  private boolean isSeen(Article article) {
    return article instanceof Article.Published published && published.isSeenAt(clock.instant());
  }

  static Response tagged(StoredArticle stored) {
    return Response.ok(ArticleView.of(stored))
        .header(HttpHeaders.ETAG, EntityTags.of(stored.version()))
        .build();
  }
}
