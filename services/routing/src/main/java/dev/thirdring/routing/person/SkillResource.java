package dev.thirdring.routing.person;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Skills over HTTP (R7). */
@Path("/skills")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People 人员", description = "Who works in which unit, what they can do, who is there")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Needs another role")
public class SkillResource {
  private final Skills skills;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  public SkillResource(Skills skills, Idempotency idempotency, CurrentActor actor) {
    this.skills = skills;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.DEPARTMENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "All skills, by code; at most 500")
  public Uni<Page<Skill>> list() {
    return skills.all().map(all -> new Page<>(all, null));
  }

  @POST
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Add a skill")
  @APIResponseSchema(value = Skill.class, responseCode = "201")
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "409", description = "The code is taken, or there are 500")
  public Uni<Response> add(
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must not be empty") @Valid NewSkill body) {
    return idempotency.once(
        actor.get().name(),
        key,
        body,
        () ->
            skills
                .add(body)
                .map(
                    added ->
                        added
                            .map(
                                skill ->
                                    Answer.created(
                                        "/skills/" + skill.code(), skill.version(), skill))
                            .orElseGet(
                                () ->
                                    Answer.refused(Problem.conflict("code-taken", body.code())))));
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
  @Operation(summary = "Change what a skill is called")
  @APIResponseSchema(Skill.class)
  @APIResponse(responseCode = "400", description = "A field is not valid")
  @APIResponse(responseCode = "404", description = "No such skill")
  @APIResponse(responseCode = "412", description = "Changed by somebody else meanwhile")
  public Uni<Response> change(
      String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must not be empty") @Valid SkillRequest body) {
    return skills
        .change(code, EntityTags.required(ifMatch), body)
        .map(
            skill ->
                Response.ok(skill)
                    .header(HttpHeaders.ETAG, EntityTags.of(skill.version()))
                    .build());
  }
}
