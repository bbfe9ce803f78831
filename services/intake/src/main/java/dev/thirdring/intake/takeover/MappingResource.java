package dev.thirdring.intake.takeover;

import dev.thirdring.intake.takeover.model.Mapping;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/takeover-mappings/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Takeover", description = "Taking over tickets from another system")
public class MappingResource {
  private final Mappings mappings;

  MappingResource(Mappings mappings) {
    this.mappings = mappings;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Shows a mapping of another system's columns")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Mapping.class)))
  public Uni<Response> show(@RestPath String code) {
    return mappings
        .find(code)
        .map(
            found ->
                found
                    .map(
                        kept ->
                            Response.ok(kept.mapping())
                                .header(HttpHeaders.ETAG, EntityTags.of(kept.version()))
                                .build())
                    .orElseGet(() -> Problem.notFound("mapping " + code).toResponse()));
  }

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Adds a mapping, or changes it; to change send If-Match")
  @APIResponse(responseCode = "204", description = "Kept")
  public Uni<Response> put(
      @RestPath
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,62}",
              message = "lower-case letters, digits and hyphens, at most 63")
          String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") Mapping body) {
    List<FieldProblem> errors =
        body.faults().entrySet().stream()
            .map(fault -> new FieldProblem(fault.getKey(), fault.getValue()))
            .toList();
    if (!errors.isEmpty()) {
      return Uni.createFrom().item(Problem.invalid(errors).toResponse());
    }
    long version = ifMatch == null ? -1 : EntityTags.required(ifMatch);
    return mappings
        .put(code, body, version)
        .map(kept -> kept ? Response.noContent().build() : Problem.stale().toResponse());
  }
}
