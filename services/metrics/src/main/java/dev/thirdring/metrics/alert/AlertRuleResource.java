package dev.thirdring.metrics.alert;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alert rules 告警规则", description = "How figures are watched (M3).")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Another role is needed")
public class AlertRuleResource {
  private final KeepRules keepRules;

  AlertRuleResource(KeepRules keepRules) {
    this.keepRules = keepRules;
  }

  /** What of a rule may be changed. */
  @Schema(name = "AlertRuleRequest")
  public record AlertRuleRequest(
      @NotNull(message = "must be 0 or more") @Min(value = 0, message = "must be 0 or more")
          Long minimumVolume,
      @NotNull(message = "must be 0 or more, in the figure's unit")
          @DecimalMin(value = "0", message = "must be 0 or more, in the figure's unit")
          @DecimalMax(value = "1000000", message = "must be at most 1000000")
          @Digits(integer = 7, fraction = 2, message = "must have at most 2 decimals")
          BigDecimal margin,
      @NotNull(message = "must be 1 to 10")
          @Min(value = 1, message = "must be 1 to 10")
          @Max(value = 10, message = "must be 1 to 10")
          Integer raiseAfter,
      @NotNull(message = "must be 1 to 10")
          @Min(value = 1, message = "must be 1 to 10")
          @Max(value = 10, message = "must be 1 to 10")
          Integer clearAfter,
      @NotNull(message = "must be true or false") Boolean enabled) {}

  @GET
  @RolesAllowed({
    Roles.SUPERVISOR,
    Roles.QUALITY,
    Roles.GENERAL_MANAGER,
    Roles.ANALYST,
    Roles.ADMINISTRATOR
  })
  @Operation(operationId = "listAlertRules", summary = "All rules, by id")
  @APIResponse(
      responseCode = "200",
      description = "The rules",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = AlertRuleAnswer.class)))
  public Uni<Response> rules() {
    return keepRules.all().map(all -> Response.ok(all).build());
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(operationId = "changeAlertRule", summary = "Changes how a figure is watched")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with its ETag",
      content = @Content(schema = @Schema(implementation = AlertRuleAnswer.class)))
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such rule")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> change(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid AlertRuleRequest body) {
    return keepRules
        .change(id, EntityTags.required(ifMatch), body)
        .map(
            outcome ->
                switch (outcome) {
                  case KeepRules.Outcome.Changed(var rule) ->
                      Response.ok(rule)
                          .header(HttpHeaders.ETAG, EntityTags.of(rule.version()))
                          .build();
                  case KeepRules.Outcome.Unknown() ->
                      Problem.notFound("There is no such rule.").toResponse();
                  case KeepRules.Outcome.ChangedMeanwhile() -> Problem.stale().toResponse();
                });
  }
}
