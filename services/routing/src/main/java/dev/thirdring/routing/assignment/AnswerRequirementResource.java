package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a department's answer must hold, over HTTP (R4). */
@Path("/answer-requirements")
@Tag(name = "Assignments 派单")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class AnswerRequirementResource {
  private final KeepAnswerRequirements keep;

  public AnswerRequirementResource(KeepAnswerRequirements keep) {
    this.keep = keep;
  }

  @GET
  @RolesAllowed({Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.AGENT, Roles.ADMINISTRATOR})
  @Operation(summary = "What an answer must hold besides the remedy, by the form of the ticket")
  public Uni<Page<KeepAnswerRequirements.RequirementView>> list() {
    return keep.all().map(all -> new Page<>(all, null));
  }

  @PUT
  @Path("/{form}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Change what an answer must hold")
  @APIResponseSchema(KeepAnswerRequirements.RequirementView.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such form")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String form,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid
          KeepAnswerRequirements.RequirementRequest body) {
    return keep.change(form, EntityTags.required(ifMatch), body)
        .map(
            view ->
                Response.ok(view).header(HttpHeaders.ETAG, EntityTags.of(view.version())).build());
  }
}
