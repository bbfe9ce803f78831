package dev.thirdring.intake.correction;

import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Corrections", description = "What was taken down wrong is put right")
public class CorrectionResource {
  private final CorrectTicket correctTicket;
  private final ViewCorrections viewCorrections;
  private final CurrentActor actor;

  CorrectionResource(
      CorrectTicket correctTicket, ViewCorrections viewCorrections, CurrentActor actor) {
    this.correctTicket = correctTicket;
    this.viewCorrections = viewCorrections;
    this.actor = actor;
  }

  /** What is other now; none: it was right already. */
  public record CorrectedResponse(List<String> changed, String form, long version) {}

  /** A fact that was put right. */
  public record CorrectionView(
      Instant at, String by, String fact, String before, String after, String reason) {
    static CorrectionView of(Corrections.Kept kept) {
      return new CorrectionView(
          kept.at(), kept.by(), kept.fact(), kept.before(), kept.after(), kept.reason());
    }
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      summary = "Puts right what a ticket is about, with a reason",
      description =
          "Routing asks its rules again: what nobody began goes to the department that they name"
              + " now, of what is begun a supervisor is told.")
  @APIResponse(
      responseCode = "200",
      description = "Put right; ETag is set",
      content = @Content(schema = @Schema(implementation = CorrectedResponse.class)))
  @APIResponse(responseCode = "404", description = "No such ticket")
  @APIResponse(responseCode = "409", description = "It is archived")
  public Uni<Response> correct(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid CorrectionRequest body) {
    return correctTicket
        .correct(
            new TicketId(id),
            OptionalLong.of(EntityTags.required(ifMatch)),
            body.correction(),
            actor.get().name())
        .map(
            outcome ->
                outcome instanceof CorrectionOutcome.Done(var ticket, var changed)
                    ? Response.ok(
                            new CorrectedResponse(changed, ticket.form().name(), ticket.version()))
                        .header(HttpHeaders.ETAG, EntityTags.of(ticket.version()))
                        .build()
                    : CorrectionProblems.of(outcome).toResponse());
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(summary = "Shows what was put right, by whom and why, the newest first")
  public Uni<Page<CorrectionView>> list(@RestPath UUID id) {
    return viewCorrections
        .of(new TicketId(id))
        .map(all -> new Page<>(all.stream().map(CorrectionView::of).toList(), null));
  }
}
