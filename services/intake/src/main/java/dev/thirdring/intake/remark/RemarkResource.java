package dev.thirdring.intake.remark;

import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remarks", description = "Notes and labels of the centre's own")
public class RemarkResource {
  /** What a label may be. */
  public static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}";

  public static final String LABEL_ALLOWED = "must be 1 to 40 letters, digits, spaces, . _ -";

  private final RemarkOnTicket remark;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  RemarkResource(RemarkOnTicket remark, Idempotency idempotency, CurrentActor actor) {
    this.remark = remark;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** What is to be noted. */
  public record NoteRequest(
      @NotBlank(message = "must hold what is noted")
          @Size(max = 4000, message = "at most 4000 characters")
          String text) {}

  /** A note; customers never see it. */
  public record NoteView(UUID id, Instant at, String by, String text) {}

  /** By what a repetition is known. */
  private record Noted(UUID ticket, NoteRequest note) {}

  @POST
  @Path("/notes")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Notes something for colleagues")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = NoteRequest.class)))
  @APIResponse(responseCode = "409", description = "It is archived")
  public Uni<Response> note(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull(message = "must be sent") @Valid NoteRequest body) {
    String by = actor.get().name();
    return idempotency.once(
        by,
        key,
        new Noted(id, body),
        () ->
            remark
                .note(new TicketId(id), body.text(), by)
                .map(
                    outcome ->
                        outcome instanceof RemarkOutcome.Done(var note)
                            ? Answer.created("/tickets/" + id + "/notes/" + note, 0, body)
                            : Answer.refused(RemarkProblems.of(outcome))));
  }

  @GET
  @Path("/notes")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.QUALITY})
  @Operation(summary = "Lists what was noted, the newest first")
  public Uni<Page<NoteView>> notes(
      @RestPath UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return remark
        .notes(new TicketId(id), Cursor.parse(cursor), limit)
        .map(
            page ->
                new Page<>(
                    page.items().stream()
                        .map(note -> new NoteView(note.id(), note.at(), note.by(), note.text()))
                        .toList(),
                    page.nextCursor()));
  }

  @GET
  @Path("/labels")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.GENERAL_MANAGER, Roles.QUALITY})
  @Operation(summary = "Lists the labels of a ticket")
  public Uni<Page<String>> labels(@RestPath UUID id) {
    return remark.labels(new TicketId(id)).map((List<String> all) -> new Page<>(all, null));
  }

  @PUT
  @Path("/labels/{label}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Labels a ticket; lists are cut by labels")
  @APIResponse(responseCode = "204", description = "It has the label")
  @APIResponse(responseCode = "409", description = "It is archived, or has too many")
  public Uni<Response> label(
      @RestPath UUID id, @RestPath @Pattern(regexp = LABEL, message = LABEL_ALLOWED) String label) {
    return remark.label(new TicketId(id), label, actor.get().name()).map(RemarkResource::response);
  }

  @DELETE
  @Path("/labels/{label}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Takes a label off a ticket")
  @APIResponse(responseCode = "204", description = "It has the label no more")
  public Uni<Response> unlabel(
      @RestPath UUID id, @RestPath @Pattern(regexp = LABEL, message = LABEL_ALLOWED) String label) {
    return remark.unlabel(new TicketId(id), label).map(RemarkResource::response);
  }

  private static Response response(RemarkOutcome outcome) {
    return outcome instanceof RemarkOutcome.Done
        ? Response.noContent().build()
        : RemarkProblems.of(outcome).toResponse();
  }
}
