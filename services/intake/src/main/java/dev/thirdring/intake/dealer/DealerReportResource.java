package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportKind;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Actor;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/dealer-reports/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dealer reports", description = "Purchases and repairs, as dealers and stations report")
public class DealerReportResource {
  private final TakeReport takeReport;
  private final ReportQuery query;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  DealerReportResource(
      TakeReport takeReport, ReportQuery query, Idempotency idempotency, CurrentActor actor) {
    this.takeReport = takeReport;
    this.query = query;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** A report is taken, now or before. */
  public record TakenResponse(UUID id, String reference) {}

  @POST
  @RolesAllowed(Roles.DEALER)
  @Operation(
      summary = "Reports a purchase or a repair (I8)",
      description = "kind is purchases or repairs. The same reference again changes nothing.")
  @APIResponse(
      responseCode = "201",
      description = "Taken",
      content = @Content(schema = @Schema(implementation = TakenResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "Reported before",
      content = @Content(schema = @Schema(implementation = TakenResponse.class)))
  public Uni<Response> report(
      @RestPath String kind,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid ReportRequest body) {
    ReportKind reported = DealerActor.kind(kind);
    Actor by = actor.get();
    String dealer = DealerActor.dealer(by);
    return idempotency.once(
        by.name(),
        idempotencyKey,
        body,
        () ->
            takeReport
                .take(reported, dealer, body.values(), by.name())
                .map(outcome -> answer(reported, body, outcome)));
  }

  private static Answer answer(ReportKind kind, ReportRequest body, ReportOutcome outcome) {
    return switch (outcome) {
      case ReportOutcome.Taken(var id) ->
          new Answer(201, location(kind, id), null, new TakenResponse(id, body.reference()));
      case ReportOutcome.AlreadyThere(var id) ->
          new Answer(200, location(kind, id), null, new TakenResponse(id, body.reference()));
      case ReportOutcome.Different() ->
          Answer.refused(
              Problem.conflict("reference-used", "Something else was reported under it")
                  .with("reference", "must be new"));
      case ReportOutcome.OtherCustomer() ->
          Answer.refused(
              Problem.conflict(
                      "reference-of-other-customer",
                      "It was reported of another number or address, and was not changed")
                  .with(
                      "customerPhone", "must be as reported; a correction needs a new reference"));
      case ReportOutcome.Refused(var errors) -> Answer.refused(Problem.invalid(errors));
    };
  }

  private static String location(ReportKind kind, UUID id) {
    return "/dealer-reports/" + kind.path() + "/" + id;
  }

  @GET
  @RolesAllowed({Roles.DEALER, Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(
      summary = "Lists reports, the newest first",
      description = "A dealer sees its own; the centre sees all, or those of one dealer.")
  public Uni<Page<ReportResponse>> list(
      @RestPath String kind,
      @QueryParam("dealer") String dealer,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    ReportKind wanted = DealerActor.kind(kind);
    Cursor after = Cursor.parse(cursor);
    Actor by = actor.get();
    String shown = DealerActor.seesAll(by) ? dealer : DealerActor.dealer(by);
    return shown == null
        ? query.all(wanted, after, limit)
        : query.ofDealer(wanted, shown, after, limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.DEALER, Roles.AGENT, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Shows a report; a dealer sees its own")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReportResponse.class)))
  public Uni<Response> view(@RestPath String kind, @RestPath UUID id) {
    Actor by = actor.get();
    String own = DealerActor.seesAll(by) ? null : DealerActor.dealer(by);
    return query
        .find(DealerActor.kind(kind), id)
        .map(
            found ->
                found
                    .filter(report -> own == null || own.equals(report.dealer()))
                    .map(report -> Response.ok(report).build())
                    .orElseGet(() -> Problem.notFound("no such report").toResponse()));
  }
}
