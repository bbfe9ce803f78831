package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.FollowUpId;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/follow-ups")
@Tag(name = "Calls", description = "Taking a call and recording how it went 回访电话")
@APIResponse(
    responseCode = "409",
    description = "Another agent has it, it is not claimed, or it is over",
    content =
        @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class CallResource {
  /** By what a repetition is known. */
  record Told(UUID id, AttemptRequest body) {}

  private final ClaimFollowUp claimFollowUp;
  private final RecordAttempt recordAttempt;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  CallResource(
      ClaimFollowUp claimFollowUp,
      RecordAttempt recordAttempt,
      Idempotency idempotency,
      CurrentActor actor) {
    this.claimFollowUp = claimFollowUp;
    this.recordAttempt = recordAttempt;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @Path("/next")
  @RolesAllowed(Roles.AGENT)
  @Operation(
      operationId = "claimNextFollowUp",
      summary =
          "Takes the call that falls due first, within calling hours; the one in hand if there is"
              + " one (F6)")
  @APIResponse(
      responseCode = "200",
      description = "The call is yours, with the customer's number",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FollowUpAnswer.class)))
  @APIResponse(responseCode = "204", description = "There is nobody to call now")
  public Uni<Response> next() {
    return claimFollowUp
        .claimNext(actor.get().name())
        .map(outcome -> answer(outcome, Response.noContent().build()));
  }

  @POST
  @Path("/{id}/claim")
  @RolesAllowed(Roles.AGENT)
  @Operation(
      operationId = "claimFollowUp",
      summary = "Takes this call; who has it already keeps it longer (F6)")
  @APIResponse(
      responseCode = "200",
      description = "The call is yours, with the customer's number",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FollowUpAnswer.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such follow-up",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> claim(@PathParam("id") UUID id) {
    return claimFollowUp
        .claim(new FollowUpId(id), actor.get().name())
        .map(outcome -> answer(outcome, FollowUpAnswers.unknown()));
  }

  @POST
  @Path("/{id}/attempts")
  @RolesAllowed(Roles.AGENT)
  @Operation(operationId = "recordAttempt", summary = "Records how a call went (F3, F4, F5)")
  @APIResponse(
      responseCode = "404",
      description = "No such follow-up",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; attempts has the next date, which is to be told",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = FollowUpAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "A field is not valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "412",
      description = "Changed by somebody else meanwhile",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> record(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be given") @Valid AttemptRequest body) {
    String agent = actor.get().name();
    RecordAttempt.Command command =
        new RecordAttempt.Command(id, EntityTags.required(ifMatch), agent, body.heard());
    return idempotency.once(
        agent,
        key,
        new Told(id, body),
        () -> recordAttempt.record(command).map(CallResource::answer));
  }

  private static Response answer(ClaimFollowUp.Outcome outcome, Response none) {
    return switch (outcome) {
      case ClaimFollowUp.Outcome.Given given -> FollowUpAnswers.ok(given.followUp());
      case ClaimFollowUp.Outcome.None nothing -> none;
      case ClaimFollowUp.Outcome.HeldByAnother other ->
          FollowUpAnswers.heldByAnother().toResponse();
      case ClaimFollowUp.Outcome.Ended ended -> FollowUpAnswers.ended().toResponse();
    };
  }

  private static Answer answer(RecordAttempt.Outcome outcome) {
    return switch (outcome) {
      case RecordAttempt.Outcome.Recorded recorded ->
          Answer.created(
              "/follow-ups/" + recorded.followUp().id(),
              recorded.followUp().version(),
              recorded.followUp());
      case RecordAttempt.Outcome.Unknown unknown -> Answer.refused(FollowUpAnswers.noSuch());
      case RecordAttempt.Outcome.Stale stale -> Answer.refused(Problem.stale());
      case RecordAttempt.Outcome.NotClaimed none -> Answer.refused(FollowUpAnswers.notClaimed());
      case RecordAttempt.Outcome.HeldByAnother other ->
          Answer.refused(FollowUpAnswers.heldByAnother());
      case RecordAttempt.Outcome.Ended ended -> Answer.refused(FollowUpAnswers.ended());
    };
  }
}
