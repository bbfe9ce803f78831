package dev.thirdring.metrics.quality.sample;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/quality/sampling")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality tasks 监听任务")
public class SamplingResource {
  private final SetSampling setSampling;

  SamplingResource(SetSampling setSampling) {
    this.setSampling = setSampling;
  }

  /**
   * How many calls of an agent a month.
   *
   * @param atMost so many are drawn
   */
  public record SamplingRequest(
      @NotNull(message = "must be 1 to 50")
          @Min(value = 1, message = "must be 1 to 50")
          @Max(value = 50, message = "must be 1 to 50")
          Integer atLeast,
      @NotNull(message = "must be 1 to 50")
          @Min(value = 1, message = "must be 1 to 50")
          @Max(value = 50, message = "must be 1 to 50")
          Integer atMost) {}

  @GET
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "How many calls of an agent a month are monitored")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SetSampling.Numbers.class)))
  public Uni<Response> current() {
    return setSampling.current().map(SamplingResource::shown);
  }

  @PUT
  @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Sets how many; for draws from now on")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SetSampling.Numbers.class)))
  public Uni<Response> set(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid SamplingRequest body) {
    if (body.atMost() < body.atLeast()) {
      return Uni.createFrom()
          .item(Problem.invalid("atMost", "must not be below atLeast").toResponse());
    }
    return setSampling
        .set(body.atLeast(), body.atMost(), EntityTags.required(ifMatch))
        .map(set -> set.map(SamplingResource::shown).orElseGet(() -> Problem.stale().toResponse()));
  }

  private static Response shown(SetSampling.Numbers numbers) {
    return Response.ok(numbers).header(HttpHeaders.ETAG, EntityTags.of(numbers.version())).build();
  }
}
