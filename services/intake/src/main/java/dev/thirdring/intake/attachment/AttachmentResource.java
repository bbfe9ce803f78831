package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.Draft;
import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/tickets/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Files of a ticket and of its contacts")
public class AttachmentResource {
  private final InspectFile inspectFile;
  private final KeepAttachments keepAttachments;
  private final AttachmentQuery query;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  AttachmentResource(
      InspectFile inspectFile,
      KeepAttachments keepAttachments,
      AttachmentQuery query,
      Idempotency idempotency,
      CurrentActor actor) {
    this.inspectFile = inspectFile;
    this.keepAttachments = keepAttachments;
    this.query = query;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** By what a repeated upload is known: the same content under the same name. */
  record Upload(UUID contact, String name, String sha256) {}

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CHANNEL})
  @Operation(
      summary = "Attaches a file to a ticket, or to one of its contacts",
      description =
          "What it is is decided by its content; the kinds taken are under /attachment-types.")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = AttachmentView.class)))
  @APIResponse(responseCode = "404", description = "No such ticket, or it has no such contact")
  public Uni<Response> upload(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @RestForm("contact") UUID contact,
      @RestForm("file") @NotNull(message = "must be sent as a part with a file name")
          FileUpload file) {
    String by = actor.get().name();
    return inspectFile
        .inspect(new InspectFile.Sent(file.filePath(), file.fileName(), false, false))
        .chain(
            looked ->
                switch (looked) {
                  case InspectFile.Outcome.Accepted(var draft) ->
                      keep(id, Optional.ofNullable(contact), draft, idempotencyKey, by);
                  case InspectFile.Outcome.Refused(var allowed) ->
                      Uni.createFrom().item(Problem.invalid("file", allowed).toResponse());
                });
  }

  private Uni<Response> keep(
      UUID ticketId, Optional<UUID> contact, Draft draft, String key, String by) {
    Upload upload = new Upload(contact.orElse(null), draft.name(), draft.sha256());
    List<Draft> drafts = List.of(draft);
    return keepAttachments
        .bring(drafts)
        .chain(
            () ->
                idempotency.once(
                    by,
                    key,
                    upload,
                    () ->
                        keepAttachments
                            .keep(new TicketId(ticketId), contact, drafts, by)
                            .map(outcome -> answer(ticketId, outcome))));
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Lists the files of a ticket, the newest first")
  public Uni<Page<AttachmentView>> list(
      @RestPath UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.newest(id, Cursor.parse(cursor), limit);
  }

  private static Answer answer(UUID ticketId, KeepAttachments.Outcome outcome) {
    return switch (outcome) {
      case KeepAttachments.Outcome.Kept(var kept) ->
          Answer.created(
              "/tickets/" + ticketId + "/attachments/" + kept.getFirst().id(), 0, kept.getFirst());
      case KeepAttachments.Outcome.UnknownTicket() ->
          Answer.refused(Problem.notFound("ticket " + ticketId));
      case KeepAttachments.Outcome.UnknownContact() ->
          Answer.refused(Problem.notFound("contact on ticket " + ticketId));
      case KeepAttachments.Outcome.Archived(var filed) -> Answer.refused(ArchivedProblem.of(filed));
      case KeepAttachments.Outcome.TooMany(var allowed) ->
          Answer.refused(
              Problem.of(409, "ticket-full", "The ticket has too many files 附件过多", "See errors.")
                  .with("file", allowed));
    };
  }
}
