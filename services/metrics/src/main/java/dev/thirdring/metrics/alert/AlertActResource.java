package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.AlertRequests.CloseRequest;
import dev.thirdring.metrics.alert.AlertRequests.SnoozeRequest;
import dev.thirdring.platform.http.EntityTags;
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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Alerts 指标告警",
    description = "Figures outside their targets, and what was decided (M3).")
@APIResponse(responseCode = "400", description = "A field is not valid")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(
    responseCode = "403",
    description = "Another role is needed, or somebody else answers for it")
@APIResponse(responseCode = "404", description = "No such alert")
@APIResponse(responseCode = "409", description = "The alert's state does not allow it")
@APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
@APIResponse(responseCode = "428", description = "If-Match is missing")
public class AlertActResource {
  private static final Duration SNOOZE_MAX = Duration.ofDays(7);

  private final AcknowledgeAlert acknowledgeAlert;
  private final SnoozeAlert snoozeAlert;
  private final CloseAlert closeAlert;
  private final CurrentActor actor;
  private final Clock clock;

  AlertActResource(
      AcknowledgeAlert acknowledgeAlert,
      SnoozeAlert snoozeAlert,
      CloseAlert closeAlert,
      CurrentActor actor,
      Clock clock) {
    this.acknowledgeAlert = acknowledgeAlert;
    this.snoozeAlert = snoozeAlert;
    this.closeAlert = closeAlert;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @Path("/acknowledgement")
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ANALYST})
  @Operation(
      operationId = "acknowledgeAlert",
      summary = "Takes an open alert up: no reminders any more")
  @APIResponse(responseCode = "204", description = "Acknowledged; the header has the new ETag")
  public Uni<Response> acknowledge(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return acknowledgeAlert
        .acknowledge(id, EntityTags.required(ifMatch), actor.get())
        .map(AlertActResource::answer);
  }

  @POST
  @Path("/snooze")
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ANALYST})
  @Operation(operationId = "snoozeAlert", summary = "Reminds nobody of a live alert for a while")
  @APIResponse(responseCode = "204", description = "Snoozed; the header has the new ETag")
  public Uni<Response> snooze(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid SnoozeRequest body) {
    Instant now = clock.instant();
    if (!body.until().isAfter(now) || body.until().isAfter(now.plus(SNOOZE_MAX))) {
      return Uni.createFrom()
          .item(Problem.invalid("until", "must be later than now, at most 7 days").toResponse());
    }
    return snoozeAlert
        .snooze(id, EntityTags.required(ifMatch), actor.get(), body.until())
        .map(AlertActResource::answer);
  }

  @POST
  @Path("/closing")
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ANALYST})
  @Operation(
      operationId = "closeAlert",
      summary = "Ends a live alert though its figure is not back",
      description =
          "The figure then stays unsaid for a day, at least one of its periods, unless it was"
              + " inside its target meanwhile.")
  @APIResponse(responseCode = "204", description = "Closed; the header has the new ETag")
  public Uni<Response> close(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid CloseRequest body) {
    return closeAlert
        .close(id, EntityTags.required(ifMatch), actor.get(), body.why())
        .map(AlertActResource::answer);
  }

  private static Response answer(AlertOutcome outcome) {
    return outcome instanceof AlertOutcome.Done(var alert)
        ? Response.noContent().header(HttpHeaders.ETAG, EntityTags.of(alert.version())).build()
        : AlertAnswers.refusal(outcome).toResponse();
  }
}
