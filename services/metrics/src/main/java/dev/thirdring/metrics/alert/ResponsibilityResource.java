package dev.thirdring.metrics.alert;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alert-responsibilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alert responsibilities 指标责任", description = "Who answers for which figure (M3).")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another role is needed")
public class ResponsibilityResource {
  private static final String GROUPS = "queue|department|tier|team|agent|call_type|centre|channel";
  private static final String ROLES =
      "supervisor|quality|general-manager|analyst|administrator|department|finance";

  private final KeepResponsibilities keep;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  ResponsibilityResource(KeepResponsibilities keep, Idempotency idempotency, CurrentActor actor) {
    this.keep = keep;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** Who shall answer for what. */
  @Schema(name = "ResponsibilityRequest")
  public record ResponsibilityRequest(
      @Pattern(regexp = "[a-z_]{1,64}", message = "must be the code of a figure") String code,
      @Pattern(regexp = GROUPS, message = "must be one of " + GROUPS) String groupedBy,
      @Size(min = 1, max = 64, message = "must be 1 to 64 characters") String group,
      @Pattern(regexp = ROLES, message = "must be one of " + ROLES) String role,
      @Size(min = 1, max = 64, message = "must be a user name of 1 to 64 characters")
          String person) {

    /** What single fields do not show. */
    private List<FieldProblem> problems() {
      List<FieldProblem> problems = new ArrayList<>();
      if ((role == null) == (person == null)) {
        problems.add(new FieldProblem("role", "role or person must be given, not both"));
      }
      if (group != null && groupedBy == null) {
        problems.add(new FieldProblem("group", "needs groupedBy"));
      }
      return problems;
    }
  }

  @GET
  @RolesAllowed({
    Roles.SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(
      operationId = "listAlertResponsibilities",
      summary = "Who answers for what; the nearest counts",
      description = "That of a group before that of a figure, that of a figure before all others.")
  @APIResponse(
      responseCode = "200",
      description = "At most 1000",
      content =
          @Content(
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = ResponsibilityAnswer.class)))
  public Uni<Response> all() {
    return keep.all().map(all -> Response.ok(all).build());
  }

  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(operationId = "addAlertResponsibility", summary = "Says who answers for something")
  @APIResponse(
      responseCode = "201",
      description = "Kept, with its ETag",
      content = @Content(schema = @Schema(implementation = ResponsibilityAnswer.class)))
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "Somebody answers for just that already")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must be sent") @Valid ResponsibilityRequest body) {
    return refuse(body)
        .orElseGet(
            () ->
                idempotency.once(
                    actor.get().name(),
                    key,
                    body,
                    () -> keep.add(body).map(ResponsibilityResource::answer)));
  }

  private static Answer answer(KeepResponsibilities.Outcome outcome) {
    return outcome instanceof KeepResponsibilities.Outcome.Kept(var kept)
        ? Answer.created("/alert-responsibilities/" + kept.id(), kept.version(), kept)
        : Answer.refused(refusal(outcome));
  }

  private static Optional<Uni<Response>> refuse(ResponsibilityRequest body) {
    List<FieldProblem> problems = body.problems();
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(Uni.createFrom().item(Problem.invalid(problems).toResponse()));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      operationId = "changeAlertResponsibility",
      summary = "Says who answers instead; for what stays")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with its ETag",
      content = @Content(schema = @Schema(implementation = ResponsibilityAnswer.class)))
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "There is none of this id")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid ResponsibilityRequest body) {
    long version = EntityTags.required(ifMatch);
    return refuse(body)
        .orElseGet(
            () ->
                keep.change(id, version, body.role(), body.person())
                    .map(ResponsibilityResource::changed));
  }

  private static Response changed(KeepResponsibilities.Outcome outcome) {
    return outcome instanceof KeepResponsibilities.Outcome.Kept(var kept)
        ? Response.ok(kept).header(HttpHeaders.ETAG, EntityTags.of(kept.version())).build()
        : refusal(outcome).toResponse();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      operationId = "removeAlertResponsibility",
      summary = "The next nearest answers from then on")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "There is none of this id")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> remove(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return keep.remove(id, EntityTags.required(ifMatch))
        .map(
            outcome ->
                outcome instanceof KeepResponsibilities.Outcome.Removed
                    ? Response.noContent().build()
                    : refusal(outcome).toResponse());
  }

  private static Problem refusal(KeepResponsibilities.Outcome outcome) {
    return switch (outcome) {
      case KeepResponsibilities.Outcome.Kept done -> throw new IllegalStateException("kept");
      case KeepResponsibilities.Outcome.Removed done -> throw new IllegalStateException("removed");
      case KeepResponsibilities.Outcome.Unknown() ->
          Problem.notFound("There is no such responsibility.");
      case KeepResponsibilities.Outcome.ChangedMeanwhile() -> Problem.stale();
      case KeepResponsibilities.Outcome.ThereAlready() ->
          Problem.conflict("responsibility-there", "Somebody answers for just that already.");
      case KeepResponsibilities.Outcome.NoSuchFigure() ->
          Problem.invalid("code", "must be the code of a figure");
      case KeepResponsibilities.Outcome.TooMany() ->
          Problem.conflict("too-many-responsibilities", "There are 1000 already.");
    };
  }
}
