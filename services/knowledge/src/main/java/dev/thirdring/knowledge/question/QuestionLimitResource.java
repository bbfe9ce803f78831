package dev.thirdring.knowledge.question;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The limits of K4 as data. */
@Path("/question-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "question limits", description = "疑难问题时限")
class QuestionLimitResource {
  private static final String ALLOWED = "must be a duration from PT1S to PT720H, such as PT3H";

  @Schema(name = "QuestionLimitChange")
  record Change(
      @NotNull(message = ALLOWED)
          @DurationMin(seconds = 1, message = ALLOWED)
          @DurationMax(days = 30, message = ALLOWED)
          @Schema(
              type = SchemaType.STRING,
              format = "duration",
              examples = {"PT3H"})
          Duration limit) {}

  private final PgLimits limits;
  private final ChangeLimit changeLimit;

  QuestionLimitResource(PgLimits limits, ChangeLimit changeLimit) {
    this.limits = limits;
    this.changeLimit = changeLimit;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.KNOWLEDGE_EDITOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "All limits of questions")
  public Uni<List<QuestionLimit>> limits() {
    return limits.all();
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.KNOWLEDGE_EDITOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(summary = "One limit, with its entity tag")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = QuestionLimit.class)))
  @APIResponse(responseCode = "404", description = "No such limit")
  public Uni<Response> limit(@PathParam("code") String code) {
    return limits
        .find(code)
        .map(found -> found.map(row -> answer(row.limit())).orElseGet(() -> unknown(code)));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.KNOWLEDGE_EDITOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Change a limit; questions already asked keep their times")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = QuestionLimit.class)))
  @APIResponse(responseCode = "400", description = "The limit is not allowed")
  @APIResponse(responseCode = "404", description = "No such limit")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid Change body) {
    return changeLimit
        .change(code, EntityTags.required(ifMatch), body.limit())
        .map(
            outcome ->
                switch (outcome) {
                  case ChangeLimit.Outcome.Changed changed -> answer(changed.limit());
                  case ChangeLimit.Outcome.Unknown unknown -> unknown(code);
                  case ChangeLimit.Outcome.Stale stale -> Problem.stale().toResponse();
                });
  }

  private static Response answer(QuestionLimit limit) {
    return Response.ok(limit).header(HttpHeaders.ETAG, EntityTags.of(limit.version())).build();
  }

  private static Response unknown(String code) {
    return Problem.notFound("No limit is called " + code).toResponse();
  }
}
