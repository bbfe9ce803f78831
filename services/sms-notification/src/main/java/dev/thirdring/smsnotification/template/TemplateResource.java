package dev.thirdring.smsnotification.template;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.smsnotification.template.model.Occasion;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/templates")
@Tag(name = "Templates", description = "What customers are sent 短信模板")
public class TemplateResource {
  private final Templates templates;
  private final EditTemplate editTemplate;
  private final CurrentActor actor;

  TemplateResource(Templates templates, EditTemplate editTemplate, CurrentActor actor) {
    this.templates = templates;
    this.editTemplate = editTemplate;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.SMS_OPERATOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(operationId = "listTemplates", summary = "Shows all templates, one an occasion")
  @APIResponse(responseCode = "200", description = "All templates; there are few")
  public Uni<List<TemplateAnswer>> list() {
    return templates.all().map(all -> all.stream().map(TemplateAnswer::of).toList());
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({Roles.SMS_OPERATOR, Roles.ADMINISTRATOR})
  @WithSession
  @Operation(operationId = "getTemplate", summary = "Shows one template, with its entity tag")
  @APIResponse(
      responseCode = "200",
      description = "The template",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TemplateAnswer.class)))
  @APIResponse(
      responseCode = "404",
      description = "No such template",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> get(@PathParam("code") String code) {
    return templates.of(occasion(code)).map(TemplateResource::answer);
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.SMS_OPERATOR, Roles.ADMINISTRATOR})
  @Operation(
      operationId = "putTemplate",
      summary = "Changes a template; its placeholders are checked (N1)")
  @APIResponse(
      responseCode = "404",
      description = "No such template",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = TemplateAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "A text cannot be filled in, or a field is not valid",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "412",
      description = "Changed by somebody else meanwhile",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<Response> put(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be given") @Valid TemplateRequest body) {
    Occasion occasion = occasion(code);
    return editTemplate
        .edit(body.of(occasion), EntityTags.required(ifMatch), actor.get().name())
        .map(
            outcome ->
                switch (outcome) {
                  case EditTemplate.Outcome.Edited edited -> answer(edited.now());
                  case EditTemplate.Outcome.Refused refused ->
                      TextFaultProblems.of(occasion, refused.faults()).toResponse();
                  case EditTemplate.Outcome.Stale stale -> Problem.stale().toResponse();
                });
  }

  private static Occasion occasion(String code) {
    return Occasion.of(code)
        .orElseThrow(() -> new ProblemException(Problem.notFound("There is no such template.")));
  }

  private static Response answer(StoredTemplate stored) {
    return Response.ok(TemplateAnswer.of(stored))
        .header(HttpHeaders.ETAG, EntityTags.of(stored.version()))
        .build();
  }
}
