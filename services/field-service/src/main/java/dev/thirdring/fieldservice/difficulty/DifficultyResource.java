package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.fieldservice.difficulty.model.Difficulty;
import dev.thirdring.fieldservice.difficulty.model.DifficultyId;
import dev.thirdring.fieldservice.order.model.OrderId;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Difficulties of an order are reported and answered here (V4). */
@Path("/orders/{id}/difficulties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "difficulties", description = "现场疑难")
class DifficultyResource {
  private static final String LONG_TEXT = "must be 1 to 4000 characters";

  @Schema(
      name = "DifficultyReply",
      examples = {"{\"answer\": \"同意，熔接车一小时内到。\"}"})
  record Reply(
      @NotBlank(message = LONG_TEXT) @Size(max = 4000, message = LONG_TEXT) String answer) {}

  private final ReportDifficulty reportDifficulty;
  private final AnswerDifficulty answerDifficulty;
  private final ReadDifficulties readDifficulties;
  private final Idempotency idempotency;
  private final CurrentActor actor;
  private final Clock clock;

  DifficultyResource(
      ReportDifficulty reportDifficulty,
      AnswerDifficulty answerDifficulty,
      ReadDifficulties readDifficulties,
      Idempotency idempotency,
      CurrentActor actor,
      Clock clock) {
    this.reportDifficulty = reportDifficulty;
    this.answerDifficulty = answerDifficulty;
    this.readDifficulties = readDifficulties;
    this.idempotency = idempotency;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @RolesAllowed({Roles.ENGINEER, Roles.FIELD_SUPERVISOR})
  @Operation(summary = "Report a difficulty on site; a field supervisor takes it down by telephone")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DifficultyView.class)))
  @APIResponse(responseCode = "400", description = "Fields at fault are named")
  @APIResponse(responseCode = "403", description = "Another role, or another engineer's order")
  @APIResponse(responseCode = "404", description = "No such order")
  @APIResponse(responseCode = "409", description = "The engineer is not on site")
  @APIResponse(responseCode = "422", description = "The key belongs to another request")
  public Uni<Response> report(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must be sent") @Valid DifficultyRequest body) {
    Actor by = actor.get();
    Instant now = clock.instant();
    ReportDifficulty.Report report =
        new ReportDifficulty.Report(
            new OrderId(id),
            body.account(),
            body.arisenAt() == null ? now : body.arisenAt(),
            by.name(),
            by.is(Roles.FIELD_SUPERVISOR),
            now);
    return idempotency.once(
        by.name(),
        key,
        List.of(id, body),
        () -> reportDifficulty.report(report).map(outcome -> created(id, outcome)));
  }

  @GET
  @RolesAllowed({Roles.ENGINEER, Roles.FIELD_SUPERVISOR})
  @WithSession
  @Operation(summary = "The newest 200 difficulties of an order")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "403", description = "An order of another engineer")
  @APIResponse(responseCode = "404", description = "No such order")
  public Uni<List<DifficultyView>> difficulties(@PathParam("id") UUID id) {
    return readDifficulties
        .of(new OrderId(id), actor.get())
        .map(found -> found.stream().map(DifficultyView::of).toList());
  }

  @POST
  @Path("/{difficultyId}/answer")
  @RolesAllowed(Roles.FIELD_SUPERVISOR)
  @Operation(summary = "Tell the engineer how to go on")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DifficultyView.class)))
  @APIResponse(responseCode = "400", description = "Fields at fault are named")
  @APIResponse(responseCode = "404", description = "No such difficulty")
  @APIResponse(responseCode = "409", description = "Answered before")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> answerDifficulty(
      @PathParam("id") UUID id,
      @PathParam("difficultyId") UUID difficultyId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid Reply body) {
    Difficulty.Ruling ruling =
        new Difficulty.Ruling(body.answer().strip(), actor.get().name(), clock.instant());
    return answerDifficulty
        .answer(
            new AnswerDifficulty.Target(
                new OrderId(id), new DifficultyId(difficultyId), EntityTags.required(ifMatch)),
            ruling)
        .map(DifficultyResource::response);
  }

  private static Answer created(UUID order, DifficultyOutcome outcome) {
    return outcome instanceof DifficultyOutcome.Done done
        ? Answer.created(
            "/orders/" + order + "/difficulties",
            done.stored().version(),
            DifficultyView.of(done.stored()))
        : Answer.refused(problem(outcome));
  }

  private static Response response(DifficultyOutcome outcome) {
    return outcome instanceof DifficultyOutcome.Done done
        ? Response.ok(DifficultyView.of(done.stored()))
            .header(HttpHeaders.ETAG, EntityTags.of(done.stored().version()))
            .build()
        : problem(outcome).toResponse();
  }

  private static Problem problem(DifficultyOutcome outcome) {
    return switch (outcome) {
      case DifficultyOutcome.Done done -> throw new IllegalStateException("no problem");
      case DifficultyOutcome.Unknown unknown -> Problem.notFound(unknown.what());
      case DifficultyOutcome.Stale stale -> Problem.stale();
      case DifficultyOutcome.OrderNotOnSite other ->
          Problem.conflict("order-state", "The order is " + other.state());
      case DifficultyOutcome.AnsweredBefore before ->
          Problem.conflict("difficulty-answered", "It was answered before.");
      case DifficultyOutcome.Forbidden forbidden -> Problem.forbidden(forbidden.why());
      case DifficultyOutcome.NotAllowed notAllowed ->
          Problem.invalid(notAllowed.field(), notAllowed.allowed());
    };
  }
}
