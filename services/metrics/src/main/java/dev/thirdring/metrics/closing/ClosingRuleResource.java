package dev.thirdring.metrics.closing;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/closing-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Closed months 月结", description = "Figures that stay what they were.")
public class ClosingRuleResource {
  private final ChangeClosingRule changeClosingRule;

  ClosingRuleResource(ChangeClosingRule changeClosingRule) {
    this.changeClosingRule = changeClosingRule;
  }

  /** A rule as it shall be. */
  public record ClosingRuleRequest(
      @NotNull(message = "must be a day of the month, 1 to 28")
          @Min(value = 1, message = "must be a day of the month, 1 to 28")
          @Max(value = 28, message = "must be a day of the month, 1 to 28")
          @Schema(examples = {"5"})
          Integer dayOfMonth) {}

  @GET
  @WithSession
  @RolesAllowed({Roles.ANALYST, Roles.ADMINISTRATOR})
  @Operation(summary = "On which day of the next month months close by themselves")
  @APIResponse(
      responseCode = "200",
      description = "The rules, by zone",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ClosingRule.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  public Uni<Response> rules() {
    return ClosingRuleRow.<ClosingRuleRow>find("from ClosingRuleRow order by zone")
        .list()
        .map(rows -> Response.ok(rows.stream().map(ClosingRuleRow::rule).toList()).build());
  }

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Sets a zone's day anew")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with its ETag",
      content = @Content(schema = @Schema(implementation = ClosingRule.class)))
  @APIResponse(responseCode = "400", description = "The day is wrong")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Another role is needed")
  @APIResponse(responseCode = "404", description = "No months of this zone close by themselves")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> change(
      @QueryParam("zone") @Parameter(required = true, example = "Asia/Shanghai") String zone,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull(message = "must be a rule") ClosingRuleRequest body) {
    return changeClosingRule
        .change(zone == null ? "" : zone, EntityTags.required(ifMatch), body.dayOfMonth())
        .map(
            outcome ->
                switch (outcome) {
                  case ChangeClosingRule.Outcome.Changed(var rule) ->
                      Response.ok(rule)
                          .header(HttpHeaders.ETAG, EntityTags.of(rule.version()))
                          .build();
                  case ChangeClosingRule.Outcome.Unknown() ->
                      Problem.notFound("No months of this zone close by themselves.").toResponse();
                  case ChangeClosingRule.Outcome.ChangedMeanwhile() -> Problem.stale().toResponse();
                });
  }
}
