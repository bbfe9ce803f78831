package dev.thirdring.intake.repeat;

import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.intake.repeat.model.Earlier;
import dev.thirdring.intake.repeat.model.Likely;
import dev.thirdring.intake.repeat.model.Reason;
import dev.thirdring.intake.repeat.model.RepeatRule;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/repeats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Repeats", description = "Complaints about the same matter again")
public class RepeatResource {
  private final FindRepeats findRepeats;
  private final Repeats repeats;
  private final PhoneNumbers numbers;

  RepeatResource(FindRepeats findRepeats, Repeats repeats, PhoneNumbers numbers) {
    this.findRepeats = findRepeats;
    this.repeats = repeats;
    this.numbers = numbers;
  }

  /** An earlier complaint that may be about the same matter. */
  public record Candidate(
      UUID ticketId,
      String number,
      String state,
      String subject,
      String product,
      String subcategory,
      String department,
      Instant openedAt,
      @Schema(description = "The first of its chain, which a repeat is counted on") UUID firstId,
      @Schema(description = "0 to 100") int score,
      Set<Reason> reasons) {
    static Candidate of(Likely likely) {
      Earlier earlier = likely.earlier();
      return new Candidate(
          earlier.id(),
          earlier.number(),
          earlier.state(),
          earlier.subject(),
          earlier.product().orElse(null),
          earlier.subcategory().orElse(null),
          earlier.department().orElse(null),
          earlier.openedAt(),
          earlier.firstId(),
          likely.score(),
          likely.reasons());
    }
  }

  /** The likeliest first. */
  public record CandidatesResponse(List<Candidate> items) {}

  /** How repeats are recognised; weights count in relation to their sum. */
  public record RuleRequest(
      @Min(value = 1, message = "at least 1") @Max(value = 730, message = "at most 730")
          int windowDays,
      @Min(value = 0, message = "at least 0") @Max(value = 100, message = "at most 100")
          int leastScore,
      @Min(value = 1, message = "at least 1") @Max(value = 20, message = "at most 20")
          int offeredMax,
      @Min(value = 1, message = "at least 1") @Max(value = 1000, message = "at most 1000")
          int customerWeight,
      @Min(value = 0, message = "at least 0") @Max(value = 1000, message = "at most 1000")
          int productWeight,
      @Min(value = 0, message = "at least 0") @Max(value = 1000, message = "at most 1000")
          int subcategoryWeight,
      @Min(value = 0, message = "at least 0") @Max(value = 1000, message = "at most 1000")
          int wordingWeight) {
    RepeatRule rule() {
      return new RepeatRule(
          windowDays,
          leastScore,
          offeredMax,
          customerWeight,
          productWeight,
          subcategoryWeight,
          wordingWeight);
    }
  }

  @POST
  @Path("/candidates")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Earlier complaints that may be about the same matter, while the agent types (I9)",
      description = "Creates nothing; call it as often as the text changes.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CandidatesResponse.class)))
  public Uni<CandidatesResponse> candidates(
      @NotNull(message = "must be sent") @Valid CandidateRequest body) {
    return findRepeats
        .find(body.whose(numbers), body.typed())
        .map(likely -> new CandidatesResponse(likely.stream().map(Candidate::of).toList()));
  }

  @GET
  @WithSession
  @Path("/rule")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Shows how repeats are recognised")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RepeatRule.class)))
  public Uni<Response> rule() {
    return repeats
        .rule()
        .map(
            kept ->
                Response.ok(kept.rule())
                    .header(HttpHeaders.ETAG, EntityTags.of(kept.version()))
                    .build());
  }

  @PUT
  @WithTransaction
  @Path("/rule")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Changes how repeats are recognised")
  @APIResponse(responseCode = "204", description = "Changed")
  public Uni<Response> change(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid RuleRequest body) {
    return repeats
        .change(body.rule(), EntityTags.required(ifMatch))
        .map(kept -> kept ? Response.noContent().build() : Problem.stale().toResponse());
  }
}
