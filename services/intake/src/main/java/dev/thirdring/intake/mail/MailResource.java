package dev.thirdring.intake.mail;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/mail/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail", description = "Mails and what became of them")
public class MailResource {
  static final String MESSAGE = "message/rfc822";

  private final TakeMail takeMail;
  private final ViewMail viewMail;
  private final MailQuery query;
  private final ReceivedMails mails;
  private final CurrentActor actor;
  private final Clock clock;

  MailResource(
      TakeMail takeMail,
      ViewMail viewMail,
      MailQuery query,
      ReceivedMails mails,
      CurrentActor actor,
      Clock clock) {
    this.takeMail = takeMail;
    this.viewMail = viewMail;
    this.query = query;
    this.mails = mails;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @Blocking
  @Consumes(MESSAGE)
  @RolesAllowed(Roles.CHANNEL)
  @Operation(
      summary = "Takes a mail as it came, RFC 5322 (I1)",
      description =
          "A mail is its own key: sent again, by Message-ID and digest, it is answered 200 and changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MESSAGE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "On record: outcome says what became of it",
      content = @Content(schema = @Schema(implementation = MailView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It came before",
      content = @Content(schema = @Schema(implementation = MailView.class)))
  public Response take(InputStream body) throws IOException {
    return take(body, actor.get().name(), MailSource.HTTP, Optional.empty());
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Lists mails, the newest first: all, of one outcome, or of one ticket")
  public Uni<Page<MailView>> list(
      @QueryParam("outcome") MailOutcome outcome,
      @QueryParam("ticket") UUID ticket,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.newest(outcome, ticket, Cursor.parse(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY})
  @Operation(summary = "Shows a mail with its HTML made safe; who looked is recorded")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = MailView.class)))
  public Uni<Response> view(@RestPath UUID id) {
    return viewMail
        .view(id, actor.get().name())
        .map(
            found ->
                found
                    .map(mail -> Response.ok(mail).build())
                    .orElseGet(() -> Problem.notFound("mail " + id).toResponse()));
  }

  @POST
  @Blocking
  @Path("/{id}/retry")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      summary = "Takes a mail after all that was refused or could not be read",
      description = "A person judged it: rules against loops and floods are not asked again.")
  @APIResponse(
      responseCode = "200",
      description = "What became of it now",
      content = @Content(schema = @Schema(implementation = MailView.class)))
  @APIResponse(responseCode = "404", description = "No such mail")
  @APIResponse(
      responseCode = "409",
      description = "It is on a ticket, or no longer kept as it came")
  public Response retry(@RestPath UUID id) throws IOException {
    Optional<ReceivedMail> found =
        TakeMail.await(() -> Panache.withTransaction(() -> mails.find(id)));
    if (found.isEmpty()) {
      return Problem.notFound("mail " + id).toResponse();
    }
    Optional<byte[]> raw = TakeMail.await(() -> query.raw(id));
    if (found.get().ticketId().isPresent() || raw.isEmpty()) {
      return Problem.conflict(
              "mail-not-waiting", "It is on a ticket already, or no longer kept as it came.")
          .toResponse();
    }
    return take(
        new ByteArrayInputStream(raw.get()),
        actor.get().name(),
        found.get().source(),
        Optional.of(id));
  }

  private Response take(InputStream body, String by, MailSource source, Optional<UUID> again)
      throws IOException {
    java.nio.file.Path raw = Files.createTempFile("mail-", ".eml");
    try {
      Files.copy(body, raw, StandardCopyOption.REPLACE_EXISTING);
      KeepMail.Kept kept =
          takeMail.take(new IncomingMail(raw, Files.size(raw), source, by, clock.instant(), again));
      boolean created = !kept.repeated() && again.isEmpty();
      return Response.status(created ? 201 : 200).entity(MailView.of(kept.mail())).build();
    } finally {
      Files.deleteIfExists(raw);
    }
  }
}
