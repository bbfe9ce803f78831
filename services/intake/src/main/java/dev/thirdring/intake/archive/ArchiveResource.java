package dev.thirdring.intake.archive;

import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Archive", description = "Records of settled tickets, filed complete")
public class ArchiveResource {
  private final ArchiveTicket archiveTicket;
  private final UnarchiveTicket unarchiveTicket;
  private final ViewArchive viewArchive;
  private final CurrentActor actor;

  ArchiveResource(
      ArchiveTicket archiveTicket,
      UnarchiveTicket unarchiveTicket,
      ViewArchive viewArchive,
      CurrentActor actor) {
    this.archiveTicket = archiveTicket;
    this.unarchiveTicket = unarchiveTicket;
    this.viewArchive = viewArchive;
    this.actor = actor;
  }

  /** A filing; a supervisor may file what is not complete, and says why. */
  public record ArchiveRequest(
      @Size(max = 1000, message = "at most 1000 characters") String incompleteBecause) {}

  /** Why it leaves the archive. */
  public record UnarchiveRequest(
      @NotBlank(message = "must say why") @Size(max = 1000, message = "at most 1000 characters")
          String reason) {}

  @GET
  @Path("/archive")
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Shows what the record holds, what it lacks, and who filed it when (I14)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ArchiveView.class)))
  @APIResponse(responseCode = "404", description = "No such ticket")
  public Uni<Response> view(@RestPath UUID id) {
    return viewArchive
        .of(new TicketId(id))
        .map(
            found ->
                found
                    .map(view -> Response.ok(view).build())
                    .orElseGet(() -> Problem.notFound("ticket " + id).toResponse()));
  }

  @POST
  @Path("/archive")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Files the record of a settled ticket; it is read only from then on (I14)")
  @APIResponse(responseCode = "204", description = "Archived; ETag is set")
  @APIResponse(
      responseCode = "409",
      description = "Not settled, archived already, or not complete: what is missing is listed")
  public Uni<Response> archive(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid ArchiveRequest body) {
    Optional<String> because =
        Optional.ofNullable(body)
            .map(ArchiveRequest::incompleteBecause)
            .filter(why -> !why.isBlank());
    return archiveTicket
        .archive(
            new TicketId(id), OptionalLong.of(EntityTags.required(ifMatch)), actor.get(), because)
        .map(ArchiveResource::response);
  }

  @POST
  @Path("/unarchive")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "Takes a ticket out of the archive, with a reason; it is settled still")
  @APIResponse(responseCode = "204", description = "It may be changed again; ETag is set")
  @APIResponse(responseCode = "409", description = "It is not in the archive")
  public Uni<Response> unarchive(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid UnarchiveRequest body) {
    return unarchiveTicket
        .unarchive(
            new TicketId(id), EntityTags.required(ifMatch), actor.get().name(), body.reason())
        .map(ArchiveResource::response);
  }

  private static Response response(ArchiveOutcome outcome) {
    return outcome instanceof ArchiveOutcome.Done(var ticket)
        ? Response.noContent().header(HttpHeaders.ETAG, EntityTags.of(ticket.version())).build()
        : ArchiveProblems.of(outcome).toResponse();
  }
}
