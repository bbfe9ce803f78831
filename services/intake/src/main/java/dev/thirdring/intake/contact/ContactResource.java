package dev.thirdring.intake.contact;

import dev.thirdring.intake.ticket.ArchivedProblem;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/tickets/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "What customer and centre said to each other about a ticket")
public class ContactResource {
  private static final Duration REACH = Duration.ofDays(366);
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(2);

  private final AddContact addContact;
  private final ContactQuery query;
  private final Idempotency idempotency;
  private final CurrentActor actor;
  private final Clock clock;

  ContactResource(
      AddContact addContact,
      ContactQuery query,
      Idempotency idempotency,
      CurrentActor actor,
      Clock clock) {
    this.addContact = addContact;
    this.query = query;
    this.idempotency = idempotency;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CHANNEL})
  @Operation(summary = "Adds a contact to a ticket; a customer's word reopens a settled one (I1)")
  @APIResponse(
      responseCode = "201",
      description = "Added",
      content = @Content(schema = @Schema(implementation = ContactView.class)))
  @APIResponse(responseCode = "404", description = "No such ticket")
  @APIResponse(
      responseCode = "409",
      description = "Archived, or settled too long ago to be opened again: open a new ticket")
  public Uni<Response> add(
      @RestPath UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid ContactRequest body) {
    Instant now = clock.instant();
    if (body.at() != null
        && (body.at().isBefore(now.minus(REACH))
            || body.at().isAfter(now.plus(CLOCKS_MAY_DIFFER)))) {
      return Uni.createFrom()
          .item(Problem.invalid("at", "must lie within the last 366 days").toResponse());
    }
    String takenBy = actor.get().name();
    return idempotency.once(
        takenBy,
        idempotencyKey,
        body,
        () -> addContact.add(body.contact(id, takenBy)).map(outcome -> answer(id, outcome)));
  }

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.GENERAL_MANAGER,
    Roles.QUALITY,
    Roles.ADMINISTRATOR
  })
  @Operation(
      summary = "Lists the contacts of a ticket, the newest first, down to the one that opened it")
  public Uni<Page<ContactView>> list(
      @RestPath UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.newest(id, Cursor.parse(cursor), limit);
  }

  private static Answer answer(UUID ticketId, AddContact.Outcome outcome) {
    return switch (outcome) {
      case AddContact.Outcome.Added(var contact, var reopened) ->
          Answer.created(
              "/tickets/" + ticketId + "/contacts/" + contact.id(), 0, ContactView.of(contact));
      case AddContact.Outcome.UnknownTicket() ->
          Answer.refused(Problem.notFound("ticket " + ticketId));
      case AddContact.Outcome.UnknownCode(var error) ->
          Answer.refused(Problem.invalid(List.of(error)));
      case AddContact.Outcome.SettledLongAgo(var settledAt) ->
          Answer.refused(
              Problem.conflict(
                  "ticket-settled-long-ago",
                  "Settled at "
                      + settledAt
                      + ": open a new ticket, or send reopens false to add a remark only."));
      case AddContact.Outcome.Archived(var filed) -> Answer.refused(ArchivedProblem.of(filed));
    };
  }
}
