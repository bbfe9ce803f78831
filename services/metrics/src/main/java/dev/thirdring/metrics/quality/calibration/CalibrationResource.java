package dev.thirdring.metrics.quality.calibration;

import dev.thirdring.metrics.quality.assessment.AssessmentAnswers;
import dev.thirdring.metrics.quality.assessment.AssessmentRequest;
import dev.thirdring.metrics.quality.assessment.Reply;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/quality/calibrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality calibration 监听校准", description = "Do assessors judge alike? (M6)")
public class CalibrationResource {
  private final Calibrate calibrate;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  CalibrationResource(Calibrate calibrate, Idempotency idempotency, CurrentActor actor) {
    this.calibrate = calibrate;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** A call that several shall assess. */
  public record CalibrationRequest(
      @NotNull(message = "must be the call") @Valid AssessmentRequest.NamedCall call,
      @NotNull(message = "must be the id of a published form") UUID formId,
      @Size(max = 500, message = "at most 500 characters") String recording,
      @NotEmpty(message = "must name 2 to 20 assessors")
          @Size(min = 2, max = 20, message = "must name 2 to 20 assessors")
          List<
                  @NotBlank(message = "must be a user name")
                  @Size(max = 100, message = "at most 100 characters") String>
              assessors) {}

  /** One assessor's answers. */
  public record CalibrationAnswers(
      @NotEmpty(message = "must answer every question of the form")
          @Size(max = 50, message = "at most 50 answers")
          List<@NotNull(message = "must be an answer") @Valid Reply> answers,
      @Size(max = 2000, message = "at most 2000 characters") String remark) {}

  @POST
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR})
  @Operation(summary = "Opens a round: a call, a form, and who shall assess it")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = CalibrationView.class)))
  public Uni<Response> open(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid CalibrationRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by,
        idempotencyKey,
        body,
        () ->
            calibrate
                .open(body, by)
                .map(
                    opened ->
                        opened
                            .map(
                                view ->
                                    Answer.created(
                                        "/quality/calibrations/" + view.id(), view.version(), view))
                            .orElseGet(
                                () ->
                                    Answer.refused(
                                        Problem.invalid(
                                            "formId", "must be the id of a published form")))));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR})
  @Operation(summary = "Shows a round; its spread once all have judged, or it is closed")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CalibrationView.class)))
  public Uni<Response> view(@RestPath UUID id) {
    return calibrate
        .find(id)
        .map(
            found ->
                found
                    .map(
                        view ->
                            Response.ok(view)
                                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                                .build())
                    .orElseGet(() -> Problem.notFound("No such round.").toResponse()));
  }

  @POST
  @Path("/{id}/assessments")
  @RolesAllowed(Roles.QUALITY)
  @Operation(summary = "Gives one's own assessment, without seeing the others'")
  @APIResponse(responseCode = "201", description = "Taken")
  public Uni<Response> give(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid CalibrationAnswers body) {
    String by = actor.get().name();
    return idempotency.once(
        by,
        idempotencyKey,
        body,
        () -> calibrate.give(id, body, by).map(AssessmentAnswers::created));
  }

  @POST
  @Path("/{id}/close")
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR})
  @Operation(summary = "Closes a round: who has not judged is not waited for")
  @APIResponse(responseCode = "204", description = "Closed")
  public Uni<Response> close(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return calibrate
        .close(id, EntityTags.required(ifMatch))
        .map(
            closed ->
                closed
                    .map(done -> done ? Response.noContent().build() : Problem.stale().toResponse())
                    .orElseGet(() -> Problem.notFound("No such round.").toResponse()));
  }
}
