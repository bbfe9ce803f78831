package dev.thirdring.metrics.quality.assessment;

import dev.thirdring.metrics.quality.model.GivenAnswer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/quality/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality assessments 监听评分", description = "Scores of calls, and disputes (M6).")
public class AssessmentResource {
  private final AssessCall assessCall;
  private final DisputeAssessment disputes;
  private final Assessments assessments;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  AssessmentResource(
      AssessCall assessCall,
      DisputeAssessment disputes,
      Assessments assessments,
      Idempotency idempotency,
      CurrentActor actor) {
    this.assessCall = assessCall;
    this.disputes = disputes;
    this.assessments = assessments;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** Why the agent does not agree. */
  public record DisputeRequest(
      @NotBlank(message = "must say why") @Size(max = 2000, message = "at most 2000 characters")
          String reason) {}

  /**
   * What was decided.
   *
   * @param answers absent: as they were
   */
  public record DecisionRequest(
      @Size(min = 1, max = 50, message = "1 to 50 answers")
          List<@NotNull(message = "must be an answer") @Valid Reply> answers,
      @NotBlank(message = "must say why") @Size(max = 2000, message = "at most 2000 characters")
          String reason) {
    private Optional<List<GivenAnswer>> given() {
      return Optional.ofNullable(answers).map(all -> all.stream().map(Reply::answer).toList());
    }
  }

  @POST
  @RolesAllowed(Roles.QUALITY)
  @Operation(summary = "Assesses a call: one of the work list that one has taken, or a named one")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "409", description = "It was assessed before, or is not taken")
  public Uni<Response> assess(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid AssessmentRequest body) {
    if (!body.hasOneCall()) {
      return Uni.createFrom()
          .item(Problem.invalid("call", "either taskId or call must be given").toResponse());
    }
    String by = actor.get().name();
    return idempotency.once(
        by,
        idempotencyKey,
        body,
        () -> assessCall.assess(body, by).map(AssessmentAnswers::created));
  }

  @GET
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.AGENT})
  @Operation(
      summary = "Lists assessments, the newest first",
      description = "Agents see those of their own calls.")
  public Uni<Page<AssessmentView>> list(
      @QueryParam("agent") String agent,
      @QueryParam("standing") Standing standing,
      @QueryParam("assessedBy") String assessedBy,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    Actor by = actor.get();
    String wanted = seesAll(by) || agent != null ? agent : by.name();
    if (!seesAll(by) && !by.name().equals(wanted)) {
      return Uni.createFrom().failure(notYours());
    }
    return assessments.list(
        new Assessments.Wanted(wanted, standing, assessedBy), Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.AGENT})
  @Operation(summary = "Shows an assessment; agents those of their own calls")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "403", description = "Of somebody else's call")
  public Uni<Response> view(@RestPath UUID id) {
    Actor by = actor.get();
    return assessments
        .find(id)
        .map(
            found ->
                found
                    .map(
                        view ->
                            seesAll(by) || view.agent().equals(by.name())
                                ? AssessmentAnswers.shown(view)
                                : notYours().problem().toResponse())
                    .orElseGet(() -> Problem.notFound("No such assessment.").toResponse()));
  }

  @POST
  @Path("/{id}/dispute")
  @RolesAllowed(Roles.AGENT)
  @Operation(summary = "Disputes an assessment of one's own call; once, in time, with a reason")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  public Uni<Response> dispute(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid DisputeRequest body) {
    return disputes
        .dispute(id, EntityTags.required(ifMatch), body.reason(), actor.get().name())
        .map(AssessmentAnswers::response);
  }

  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "Decides a dispute: as it was, or with other answers, scored anew")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  public Uni<Response> decide(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid DecisionRequest body) {
    return disputes
        .decide(
            id,
            EntityTags.required(ifMatch),
            new DisputeAssessment.Decision(body.given(), body.reason(), actor.get().name()))
        .map(AssessmentAnswers::response);
  }

  private static boolean seesAll(Actor actor) {
    return actor.isAnyOf(Roles.QUALITY, Roles.SUPERVISOR);
  }

  private static ProblemException notYours() {
    return new ProblemException(Problem.forbidden("Agents see assessments of their own calls."));
  }
}
