package dev.thirdring.metrics.figure.definition;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/figures/{code}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures 指标")
public class MeasureResource {
  private static final int LONGEST = 2000;
  private final ChangeMeasures changeMeasures;

  MeasureResource(ChangeMeasures changeMeasures) {
    this.changeMeasures = changeMeasures;
  }

  /** What to consider, in both languages. */
  public record MeasuresRequest(
      @NotBlank(message = "must be told in Chinese")
          @Size(max = LONGEST, message = "must be at most 2000 characters")
          @Schema(examples = {"逐步查看事后处理的每一步"})
          String zh,
      @NotBlank(message = "must be told in English")
          @Size(max = LONGEST, message = "must be at most 2000 characters")
          @Schema(examples = {"look at each step"})
          String en) {}

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(
      summary = "Says what to consider when a figure is outside its target (M3)",
      description = "Versions stand in the definitions; of a figure that has none yet it is 0.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with its ETag",
      content = @Content(schema = @Schema(implementation = Measures.class)))
  @APIResponse(responseCode = "400", description = "A text is missing or too long")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  @APIResponse(responseCode = "404", description = "No such figure")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be measures") MeasuresRequest body) {
    return changeMeasures
        .change(code, EntityTags.required(ifMatch), body.zh(), body.en())
        .map(
            outcome ->
                switch (outcome) {
                  case ChangeMeasures.Outcome.Changed(var measures) ->
                      Response.ok(measures)
                          .header(HttpHeaders.ETAG, EntityTags.of(measures.version()))
                          .build();
                  case ChangeMeasures.Outcome.Unknown() ->
                      Problem.notFound("No such figure.").toResponse();
                  case ChangeMeasures.Outcome.ChangedMeanwhile() -> Problem.stale().toResponse();
                });
  }
}
