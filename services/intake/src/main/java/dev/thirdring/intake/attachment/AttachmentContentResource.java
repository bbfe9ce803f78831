package dev.thirdring.intake.attachment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}/attachments/{attachmentId}")
@Tag(name = "Attachment", description = "The content of one file")
public class AttachmentContentResource {
  private static final Map<String, List<String>> PROBLEM =
      Map.of(HttpHeaders.CONTENT_TYPE, List.of(Problem.MEDIA_TYPE));

  private final ReadAttachment readAttachment;
  private final RemoveAttachment removeAttachment;
  private final CurrentActor actor;
  private final ObjectMapper json;

  AttachmentContentResource(
      ReadAttachment readAttachment,
      RemoveAttachment removeAttachment,
      CurrentActor actor,
      ObjectMapper json) {
    this.readAttachment = readAttachment;
    this.removeAttachment = removeAttachment;
    this.actor = actor;
    this.json = json;
  }

  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.QUALITY})
  @Operation(summary = "Downloads a file; who looked is recorded")
  @APIResponse(
      responseCode = "200",
      description = "The content, as a download",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "No such file, or no more")
  public Multi<byte[]> download(@RestPath UUID id, @RestPath UUID attachmentId) {
    return RestMulti.fromUniResponse(
        readAttachment.open(id, attachmentId, actor.get().name()),
        found -> found.map(readAttachment::content).orElseGet(() -> missing(attachmentId)),
        found -> found.map(DownloadHeaders::of).orElse(PROBLEM),
        found -> found.isPresent() ? 200 : 404);
  }

  /** A stream cannot fail into a problem: it is one, then. */
  private Multi<byte[]> missing(UUID attachmentId) {
    try {
      return Multi.createFrom()
          .item(json.writeValueAsBytes(Problem.notFound("attachment " + attachmentId)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Removes the content of a file that should not be there; who did stays known")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "No such file, or no more")
  public Uni<Response> remove(
      @RestPath UUID id,
      @RestPath UUID attachmentId,
      @QueryParam("reason")
          @NotBlank(message = "must say why")
          @Size(max = 500, message = "at most 500 characters")
          String reason) {
    return removeAttachment
        .remove(id, attachmentId, actor.get().name(), reason)
        .map(
            outcome ->
                switch (outcome) {
                  case RemoveAttachment.Outcome.Removed() -> Response.noContent().build();
                  case RemoveAttachment.Outcome.Unknown() ->
                      Problem.notFound("attachment " + attachmentId).toResponse();
                  case RemoveAttachment.Outcome.Archived(var filed) ->
                      ArchivedProblem.of(filed).toResponse();
                });
  }
}
