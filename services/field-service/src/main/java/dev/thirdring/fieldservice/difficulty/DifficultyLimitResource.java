package dev.thirdring.fieldservice.difficulty;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The limit of V4 as data. */
@Path("/difficulty-limit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "difficulties", description = "现场疑难")
class DifficultyLimitResource {
  private static final String ALLOWED = "must be a duration from PT1S to PT720H, such as PT24H";

  @Schema(name = "DifficultyLimitChange")
  record Change(
      @NotNull(message = ALLOWED)
          @DurationMin(seconds = 1, message = ALLOWED)
          @DurationMax(days = 30, message = ALLOWED)
          @Schema(
              type = SchemaType.STRING,
              format = "duration",
              examples = {"PT24H"})
          Duration limit) {}

  private final PgDifficulties difficulties;
  private final ChangeLimit changeLimit;

  DifficultyLimitResource(PgDifficulties difficulties, ChangeLimit changeLimit) {
    this.difficulties = difficulties;
    this.changeLimit = changeLimit;
  }

  @GET
  @RolesAllowed({Roles.ENGINEER, Roles.FIELD_SUPERVISOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "Within what time a difficulty has to be reported")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DifficultyLimit.class)))
  public Uni<Response> limit() {
    return difficulties.limitRow().map(row -> answer(row.limit()));
  }

  @PUT
  @RolesAllowed({Roles.FIELD_SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Change it; difficulties already reported keep their time")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DifficultyLimit.class)))
  @APIResponse(responseCode = "400", description = "The limit is not allowed")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid Change body) {
    return changeLimit
        .change(EntityTags.required(ifMatch), body.limit())
        .map(
            changed ->
                changed
                    .map(DifficultyLimitResource::answer)
                    .orElseGet(() -> Problem.stale().toResponse()));
  }

  private static Response answer(DifficultyLimit limit) {
    return Response.ok(limit).header(HttpHeaders.ETAG, EntityTags.of(limit.version())).build();
  }
}
