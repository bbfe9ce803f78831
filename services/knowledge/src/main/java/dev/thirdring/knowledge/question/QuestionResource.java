package dev.thirdring.knowledge.question;

import dev.thirdring.knowledge.question.model.QuestionId;
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

/** Questions are asked and answered here (K4). */
@Path("/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions", description = "疑难问题")
class QuestionResource {
  private final AskQuestion askQuestion;
  private final AnswerQuestion answerQuestion;
  private final Idempotency idempotency;
  private final CurrentActor actor;
  private final Clock clock;

  QuestionResource(
      AskQuestion askQuestion,
      AnswerQuestion answerQuestion,
      Idempotency idempotency,
      CurrentActor actor,
      Clock clock) {
    this.askQuestion = askQuestion;
    this.answerQuestion = answerQuestion;
    this.idempotency = idempotency;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Roles.AGENT)
  @Operation(summary = "Hand a question over to the resource centre")
  @APIResponse(
      responseCode = "201",
      description = "Asked; its clocks run",
      content = @Content(schema = @Schema(implementation = QuestionView.class)))
  @APIResponse(
      responseCode = "400",
      description = "Fields at fault are named",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Needs the role agent")
  @APIResponse(responseCode = "422", description = "The key belongs to another request")
  public Uni<Response> ask(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must be sent") @Valid AskRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by, key, body, () -> askQuestion.ask(body.asking(by, clock.instant())).map(this::answer));
  }

  private Answer answer(AskQuestion.Outcome outcome) {
    return switch (outcome) {
      case AskQuestion.Outcome.Asked asked ->
          Answer.created(
              "/questions/" + asked.stored().question().id().value(),
              asked.stored().version(),
              QuestionView.of(asked.stored()));
      case AskQuestion.Outcome.NotAllowed notAllowed ->
          Answer.refused(Problem.invalid(notAllowed.errors()));
    };
  }

  @POST
  @Path("/{id}/answer")
  @RolesAllowed(Roles.KNOWLEDGE_EDITOR)
  @Operation(summary = "Answer a question, and keep the answer as a draft article if wanted")
  @APIResponse(
      responseCode = "200",
      description = "Answered",
      content = @Content(schema = @Schema(implementation = QuestionView.class)))
  @APIResponse(
      responseCode = "400",
      description = "Fields at fault are named",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "403", description = "Needs the role knowledge-editor")
  @APIResponse(responseCode = "404", description = "No such question")
  @APIResponse(responseCode = "409", description = "Answered before, or withdrawn")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> answer(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid AnswerRequest body) {
    AnswerQuestion.Command command =
        new AnswerQuestion.Command(
            new QuestionId(id),
            EntityTags.required(ifMatch),
            body.answer().strip(),
            body.keepAsArticle(),
            actor.get().name());
    return answerQuestion.answer(command).map(QuestionResource::response);
  }

  private static Response response(AnswerQuestion.Outcome outcome) {
    return switch (outcome) {
      case AnswerQuestion.Outcome.Answered answered -> QuestionReading.tagged(answered.stored());
      case AnswerQuestion.Outcome.Unknown unknown -> QuestionReading.unknown();
      case AnswerQuestion.Outcome.Stale stale -> Problem.stale().toResponse();
      case AnswerQuestion.Outcome.NoLongerOpen closed ->
          Problem.conflict("question-not-open", "The question is " + closed.state()).toResponse();
    };
  }
}
