package dev.thirdring.routing.assessment;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Objections to the assessment record, over HTTP (R11). */
@Path("/assessments/{assessmentId}")
@Tag(name = "Assessments 考核栏")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", description = "A field is not valid")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another unit's, or one's own objection")
@APIResponse(responseCode = "404", description = "No such line")
@APIResponse(responseCode = "409", description = "It was disputed or decided before")
@APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
public class DisputeResource {
  private final DisputeAssessment dispute;
  private final CurrentActor actor;

  public DisputeResource(DisputeAssessment dispute, CurrentActor actor) {
    this.dispute = dispute;
    this.actor = actor;
  }

  /** Why the unit objects. */
  public record DisputeRequest(
      @NotBlank(message = "must say why")
          @Size(max = 1000, message = "at most 1000 characters")
          @Schema(examples = {"派单时信息不全 / The ticket came without an address"})
          String reason) {}

  /** What was decided, and why. */
  public record DecisionRequest(
      @NotNull(message = "must be true or false")
          @Schema(description = "true: the line does not count; false: the objection is refused")
          Boolean waived,
      @NotBlank(message = "must say why") @Size(max = 1000, message = "at most 1000 characters")
          String reason) {}

  @POST
  @Path("/dispute")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FIELD_SUPERVISOR, Roles.SUPERVISOR})
  @Operation(summary = "The unit objects to a line of its record")
  @APIResponseSchema(AssessmentView.class)
  public Uni<Response> dispute(
      UUID assessmentId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid DisputeRequest body) {
    return dispute
        .dispute(assessmentId, EntityTags.required(ifMatch), actor.get(), body.reason())
        .map(DisputeResource::shown);
  }

  @POST
  @Path("/decision")
  @RolesAllowed({Roles.SUPERVISOR, Roles.GENERAL_MANAGER})
  @Operation(summary = "Waive a line of the record, or refuse the objection to it")
  @APIResponseSchema(AssessmentView.class)
  public Uni<Response> decide(
      UUID assessmentId,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid DecisionRequest body) {
    return dispute
        .decide(
            assessmentId, EntityTags.required(ifMatch), actor.get(), body.waived(), body.reason())
        .map(DisputeResource::shown);
  }

  private static Response shown(AssessmentView view) {
    return Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build();
  }
}
