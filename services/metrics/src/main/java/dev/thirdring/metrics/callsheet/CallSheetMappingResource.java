package dev.thirdring.metrics.callsheet;

import dev.thirdring.metrics.entry.Column;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/call-sheet-mappings/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls 呼叫")
public class CallSheetMappingResource {
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";
  private static final String CODE_SAYS =
      "must be lower-case letters, digits and hyphens, at most 63";
  private static final Set<String> CODES =
      CallColumns.SHEET.columns().stream()
          .map(Column::code)
          .collect(Collectors.toCollection(TreeSet::new));
  private static final Set<String> NEEDED =
      CallColumns.SHEET.columns().stream()
          .filter(Column::needed)
          .map(Column::code)
          .collect(Collectors.toCollection(TreeSet::new));

  private final Mappings mappings;

  CallSheetMappingResource(Mappings mappings) {
    this.mappings = mappings;
  }

  @GET
  @RolesAllowed({Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(summary = "Shows which columns of somebody's export are what")
  @APIResponse(
      responseCode = "200",
      description = "The mapping, with its ETag",
      content = @Content(schema = @Schema(implementation = CallSheetMapping.class)))
  @APIResponse(responseCode = "400", description = "The request is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  @APIResponse(responseCode = "404", description = "No such mapping")
  public Uni<Response> show(
      @PathParam("code") @Pattern(regexp = CODE, message = CODE_SAYS) String code) {
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
                    .orElseGet(() -> Problem.notFound("No such mapping.").toResponse()));
  }

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Adds a mapping, or changes it; to change send If-Match")
  @APIResponse(responseCode = "204", description = "Kept")
  @APIResponse(responseCode = "400", description = "The request is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  @APIResponse(responseCode = "412", description = "Another version is there")
  public Uni<Response> put(
      @PathParam("code") @Pattern(regexp = CODE, message = CODE_SAYS) String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be a mapping") CallSheetMapping body) {
    List<FieldProblem> problems = body.problems(CODES, NEEDED);
    if (!problems.isEmpty()) {
      return Uni.createFrom().item(Problem.invalid(problems).toResponse());
    }
    long version = ifMatch == null ? Mappings.NONE : EntityTags.required(ifMatch);
    return mappings
        .put(code, body, version)
        .map(kept -> kept ? Response.noContent().build() : Problem.stale().toResponse());
  }
}
