package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.AlertRequests.DecisionRequest;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.security.Actor;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alerts/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Alerts 指标告警",
    description = "Figures outside their targets, and what was decided (M3).")
public class DecisionResource {
  private final DecideOnAlert decideOnAlert;
  private final ShowAlerts showAlerts;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  DecisionResource(
      DecideOnAlert decideOnAlert,
      ShowAlerts showAlerts,
      Idempotency idempotency,
      CurrentActor actor) {
    this.decideOnAlert = decideOnAlert;
    this.showAlerts = showAlerts;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** By what a repetition is known. */
  record Told(UUID id, DecisionRequest body) {}

  @POST
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ANALYST})
  @Operation(
      operationId = "decideOnAlert",
      summary =
          "Records what was decided; its effect is shown once a whole period after it is over")
  @APIResponse(
      responseCode = "201",
      description = "The alert as it is now, with its ETag",
      content = @Content(schema = @Schema(implementation = AlertAnswer.class)))
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(
      responseCode = "403",
      description = "Another role is needed, or somebody else answers for it")
  @APIResponse(responseCode = "404", description = "No such alert")
  @APIResponse(responseCode = "409", description = "The alert is closed")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> decide(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid DecisionRequest body) {
    Actor who = actor.get();
    long version = EntityTags.required(ifMatch);
    DecideOnAlert.Decision decision =
        new DecideOnAlert.Decision(Optional.ofNullable(body.measure()), body.text());
    return idempotency.once(
        who.name(),
        key,
        new Told(id, body),
        () -> decideOnAlert.decide(id, version, who, decision).chain(this::answer));
  }

  private Uni<Answer> answer(AlertOutcome outcome) {
    return outcome instanceof AlertOutcome.Done(var alert)
        ? showAlerts
            .show(alert)
            .map(shown -> Answer.created("/alerts/" + shown.id(), shown.version(), shown))
        : Uni.createFrom().item(Answer.refused(AlertAnswers.refusal(outcome)));
  }
}
