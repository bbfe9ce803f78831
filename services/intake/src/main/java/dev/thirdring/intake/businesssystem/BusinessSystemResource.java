package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.BusinessSystems.Registered;
import dev.thirdring.intake.businesssystem.model.BusinessSystem;
import dev.thirdring.intake.businesssystem.model.Source;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/business-systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Business systems", description = "The registry of systems that agents look into")
public class BusinessSystemResource {
  private final BusinessSystems systems;
  private final RegisterSystem register;
  private final TrySystem trySystem;
  private final CurrentActor actor;

  BusinessSystemResource(
      BusinessSystems systems, RegisterSystem register, TrySystem trySystem, CurrentActor actor) {
    this.systems = systems;
    this.register = register;
    this.trySystem = trySystem;
    this.actor = actor;
  }

  /** A registered system. */
  public record RegisteredResponse(String code, long version, BusinessSystem system) {
    static RegisteredResponse of(Registered registered) {
      return new RegisteredResponse(registered.code(), registered.version(), registered.system());
    }
  }

  /** Whom to try a system with. */
  public record TrialRequest(
      @NotNull(message = "must be an object: source → value")
          @Size(max = 8, message = "at most 8 values")
          Map<Source, @NotNull @Size(max = 200, message = "at most 200 characters") String>
              known) {}

  @GET
  @WithSession
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Lists the registered systems, the newest first")
  public Uni<Page<RegisteredResponse>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return systems
        .newest(Cursor.parse(cursor), limit)
        .map(
            page ->
                new Page<>(
                    page.items().stream().map(RegisteredResponse::of).toList(), page.nextCursor()));
  }

  @GET
  @WithSession
  @Path("/{code}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Shows a registered system")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegisteredResponse.class)))
  public Uni<Response> show(@RestPath String code) {
    return systems
        .find(code)
        .map(
            found ->
                found
                    .map(
                        one ->
                            Response.ok(RegisteredResponse.of(one))
                                .header(HttpHeaders.ETAG, EntityTags.of(one.version()))
                                .build())
                    .orElseGet(() -> unknown(code)));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Registers a system, or changes it; to change send If-Match")
  @APIResponse(responseCode = "204", description = "Kept")
  public Uni<Response> put(
      @RestPath
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,62}",
              message = "lower-case letters, digits and hyphens, at most 63")
          String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") BusinessSystem body) {
    long version = ifMatch == null ? -1 : EntityTags.required(ifMatch);
    return register
        .register(code, body, version)
        .map(
            outcome ->
                switch (outcome) {
                  case RegisterSystem.Outcome.Kept() -> Response.noContent().build();
                  case RegisterSystem.Outcome.Stale() -> Problem.stale().toResponse();
                  case RegisterSystem.Outcome.Refused(var errors) ->
                      Problem.invalid(errors).toResponse();
                });
  }

  @POST
  @Path("/{code}/trial")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Asks the system now, as a lookup would; the trial is recorded")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SystemAnswer.class)))
  public Uni<Response> trial(
      @RestPath String code, @NotNull(message = "must be sent") @Valid TrialRequest body) {
    return trySystem
        .begin(code, actor.get().name())
        .chain(
            (Optional<Registered> found) ->
                found
                    .map(
                        one ->
                            trySystem
                                .ask(one, body.known())
                                .map(answer -> Response.ok(answer).build()))
                    .orElseGet(() -> Uni.createFrom().item(unknown(code))));
  }

  private static Response unknown(String code) {
    return Problem.notFound("business system " + code).toResponse();
  }
}
