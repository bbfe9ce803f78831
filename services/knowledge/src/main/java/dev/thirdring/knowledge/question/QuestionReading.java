package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.QuestionId;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions are looked up here. */
@Path("/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions", description = "疑难问题")
class QuestionReading {

  private final QuestionList questionList;
  private final Questions questions;

  QuestionReading(QuestionList questionList, Questions questions) {
    this.questionList = questionList;
    this.questions = questions;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.KNOWLEDGE_EDITOR})
  @Operation(summary = "Questions, newest first")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "400", description = "A parameter is at fault")
  public Uni<Page<QuestionView>> questions(
      @QueryParam("state") QuestionState state,
      @QueryParam("ticketId") UUID ticketId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "must be from 1 to 200")
          @Max(value = Page.SIZE_MAX, message = "must be from 1 to 200")
          int limit) {
    return questionList
        .page(
            Optional.ofNullable(state), Optional.ofNullable(ticketId), Cursor.parse(cursor), limit)
        .map(
            page ->
                new Page<>(
                    page.items().stream().map(QuestionView::of).toList(), page.nextCursor()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.KNOWLEDGE_EDITOR})
  @WithSession
  @Operation(summary = "One question, with its entity tag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = QuestionView.class)))
  @APIResponse(responseCode = "404", description = "No such question")
  public Uni<Response> question(@PathParam("id") UUID id) {
    return questions
        .find(new QuestionId(id))
        .map(found -> found.map(QuestionReading::tagged).orElseGet(QuestionReading::unknown));
  }

  static Response tagged(StoredQuestion stored) {
    return Response.ok(QuestionView.of(stored))
        .header(HttpHeaders.ETAG, EntityTags.of(stored.version()))
        .build();
  }

  static Response unknown() {
    return Problem.notFound("No question has this id").toResponse();
  }
}
