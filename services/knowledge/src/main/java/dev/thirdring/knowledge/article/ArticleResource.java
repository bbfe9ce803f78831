package dev.thirdring.knowledge.article;

import dev.thirdring.knowledge.article.model.Article;
import dev.thirdring.knowledge.article.model.ArticleId;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Knowledge editors write articles and bring them to their readers (K1). */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles", description = "知识条目")
class ArticleResource {
  private final DraftArticle draftArticle;
  private final AdvanceArticle advanceArticle;
  private final Idempotency idempotency;
  private final CurrentActor actor;
  private final Clock clock;

  ArticleResource(
      DraftArticle draftArticle,
      AdvanceArticle advanceArticle,
      Idempotency idempotency,
      CurrentActor actor,
      Clock clock) {
    this.draftArticle = draftArticle;
    this.advanceArticle = advanceArticle;
    this.idempotency = idempotency;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Roles.KNOWLEDGE_EDITOR)
  @Operation(summary = "Write a draft")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(
      responseCode = "400",
      description = "Fields at fault are named",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "422", description = "The key belongs to another request")
  public Uni<Response> write(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must be sent") @Valid ArticleRequest body) {
    Article.Step step = step();
    return idempotency.once(
        step.by(),
        key,
        body,
        () -> draftArticle.write(body.text(step.at()), step.by(), step.at()).map(this::created));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.KNOWLEDGE_EDITOR)
  @Operation(summary = "Rewrite what is not published yet; a reviewed one is a draft again")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "409", description = "Published or retired")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> rewrite(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid ArticleRequest body) {
    Article.Step step = step();
    return advanceArticle
        .rewrite(target(id, ifMatch), body.text(step.at()), step.by())
        .map(ArticleResource::response);
  }

  @POST
  @Path("/{id}/review")
  @RolesAllowed(Roles.KNOWLEDGE_EDITOR)
  @Operation(summary = "Find a draft right that somebody else wrote")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "403", description = "Nobody reviews what they wrote themselves")
  @APIResponse(responseCode = "409", description = "Not a draft")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> review(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return advanceArticle.review(target(id, ifMatch), step()).map(ArticleResource::response);
  }

  @POST
  @Path("/{id}/publication")
  @RolesAllowed(Roles.KNOWLEDGE_EDITOR)
  @Operation(summary = "Show a reviewed article to everybody while it is valid")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "409", description = "Not reviewed, or published before")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> publish(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return advanceArticle.publish(target(id, ifMatch), step()).map(ArticleResource::response);
  }

  @POST
  @Path("/{id}/retirement")
  @RolesAllowed(Roles.KNOWLEDGE_EDITOR)
  @Operation(summary = "Show a published article no more")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArticleView.class)))
  @APIResponse(responseCode = "409", description = "Not published")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> retire(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return advanceArticle.retire(target(id, ifMatch), step()).map(ArticleResource::response);
  }

  private Article.Step step() {
    return new Article.Step(actor.get().name(), clock.instant());
  }

  private static AdvanceArticle.Target target(UUID id, String ifMatch) {
    return new AdvanceArticle.Target(new ArticleId(id), EntityTags.required(ifMatch));
  }

  private Answer created(ArticleOutcome outcome) {
    return outcome instanceof ArticleOutcome.Done done
        ? Answer.created(
            "/articles/" + done.stored().article().id().value(),
            done.stored().version(),
            ArticleView.of(done.stored()))
        : Answer.refused(problem(outcome));
  }

  private static Response response(ArticleOutcome outcome) {
    return outcome instanceof ArticleOutcome.Done done
        ? ArticleReading.tagged(done.stored())
        : problem(outcome).toResponse();
  }

  private static Problem problem(ArticleOutcome outcome) {
    return switch (outcome) {
      case ArticleOutcome.Done done -> throw new IllegalStateException("no problem");
      case ArticleOutcome.Unknown unknown -> Problem.notFound("No article has this id");
      case ArticleOutcome.Stale stale -> Problem.stale();
      case ArticleOutcome.NotIn other ->
          Problem.conflict("article-state", "The article is " + other.state());
      case ArticleOutcome.OwnWork own ->
          Problem.forbidden("Nobody reviews what they wrote themselves.");
      case ArticleOutcome.NotAllowed notAllowed -> Problem.invalid(notAllowed.errors());
    };
  }
}
