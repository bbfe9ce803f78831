package dev.thirdring.metrics.quality.form;

import dev.thirdring.metrics.quality.model.Fault;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/quality/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quality forms 监听评分表", description = "What calls are assessed on (M6).")
public class FormResource {
  private final KeepForms keepForms;
  private final Forms forms;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  FormResource(KeepForms keepForms, Forms forms, Idempotency idempotency, CurrentActor actor) {
    this.keepForms = keepForms;
    this.forms = forms;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Drafts a form, or the next version of one")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  @APIResponse(responseCode = "409", description = "There is a draft already")
  public Uni<Response> draft(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid FormRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by, idempotencyKey, body, () -> keepForms.draft(body, by).map(FormResource::answer));
  }

  private static Answer answer(FormOutcome outcome) {
    return switch (outcome) {
      case FormOutcome.Kept(var form) ->
          Answer.created("/quality/forms/" + form.id(), form.version(), form);
      case FormOutcome.Refused(var faults) -> Answer.refused(problem(faults));
      case FormOutcome.Unknown() -> Answer.refused(Problem.notFound("No such form."));
      case FormOutcome.ChangedMeanwhile() -> Answer.refused(Problem.stale());
      case FormOutcome.NotNow(var why) -> Answer.refused(Problem.conflict("form-status", why));
    };
  }

  @GET
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.AGENT, Roles.ADMINISTRATOR})
  @Operation(summary = "Lists versions of forms, the newest first")
  public Uni<Page<FormView>> list(
      @QueryParam("code") String code,
      @QueryParam("status") FormStatus status,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return forms.list(code, status, Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.QUALITY, Roles.SUPERVISOR, Roles.AGENT, Roles.ADMINISTRATOR})
  @Operation(summary = "Shows a version of a form")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  @APIResponse(responseCode = "404", description = "No such form")
  public Uni<Response> view(@RestPath UUID id) {
    return forms
        .find(id)
        .map(
            found ->
                found
                    .map(FormResource::shown)
                    .orElseGet(() -> Problem.notFound("No such form.").toResponse()));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Changes a draft")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  @APIResponse(responseCode = "409", description = "It is no draft")
  public Uni<Response> change(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid FormRequest body) {
    return keepForms.change(id, EntityTags.required(ifMatch), body).map(FormResource::response);
  }

  @POST
  @Path("/{id}/publish")
  @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Publishes a draft; the version published before is retired")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  public Uni<Response> publish(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return keepForms
        .publish(id, EntityTags.required(ifMatch), actor.get().name())
        .map(FormResource::response);
  }

  @POST
  @Path("/{id}/retire")
  @RolesAllowed({Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Retires a version: nobody assesses on it any more")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  public Uni<Response> retire(
      @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return keepForms.retire(id, EntityTags.required(ifMatch)).map(FormResource::response);
  }

  private static Response response(FormOutcome outcome) {
    return switch (outcome) {
      case FormOutcome.Kept(var form) -> shown(form);
      case FormOutcome.Refused(var faults) -> problem(faults).toResponse();
      case FormOutcome.Unknown() -> Problem.notFound("No such form.").toResponse();
      case FormOutcome.ChangedMeanwhile() -> Problem.stale().toResponse();
      case FormOutcome.NotNow(var why) -> Problem.conflict("form-status", why).toResponse();
    };
  }

  private static Response shown(FormView form) {
    return Response.ok(form).header(HttpHeaders.ETAG, EntityTags.of(form.version())).build();
  }

  private static Problem problem(List<Fault> faults) {
    return Problem.invalid(
        faults.stream().map(fault -> new FieldProblem(fault.field(), fault.allowed())).toList());
  }
}
