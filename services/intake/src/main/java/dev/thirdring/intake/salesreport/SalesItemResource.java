package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.SalesViews.SalesReportItem;
import dev.thirdring.intake.salesreport.model.Section;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/sales-report-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sales reports", description = "Ten-day reports 旬报 of salespeople, tracked to answers")
public class SalesItemResource {
  private final FollowReport followReport;
  private final SalesQuery query;
  private final CurrentActor actor;

  SalesItemResource(FollowReport followReport, SalesQuery query, CurrentActor actor) {
    this.followReport = followReport;
    this.query = query;
    this.actor = actor;
  }

  /** What the salesperson was answered, or what was done. */
  public record ItemAnswerRequest(
      @NotBlank(message = "must hold the answer")
          @Size(max = 4000, message = "at most 4000 characters")
          String answer) {}

  @GET
  @RolesAllowed({
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.DEPARTMENT,
    Roles.ANALYST,
    Roles.GENERAL_MANAGER
  })
  @Operation(summary = "Lists what was reported, the newest first: what is open, or of a section")
  public Uni<Page<SalesReportItem>> list(
      @QueryParam("section") Section section,
      @QueryParam("answered") Boolean answered,
      @QueryParam("salesperson") String salesperson,
      @QueryParam("period") String period,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return query.items(
        new SalesQuery.ItemFilter(section, answered, salesperson, period),
        Cursor.parse(cursor),
        limit);
  }

  @POST
  @Path("/{id}/answer")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.DEPARTMENT})
  @Operation(summary = "Answers what was reported; once")
  @APIResponse(responseCode = "204", description = "Answered")
  @APIResponse(responseCode = "404", description = "No such item")
  @APIResponse(responseCode = "409", description = "It was answered before")
  public Uni<Response> answer(
      @RestPath UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid ItemAnswerRequest body) {
    return followReport
        .answer(id, EntityTags.required(ifMatch), body.answer(), actor.get().name())
        .map(SalesItemResource::response);
  }

  static Response response(SalesReports.Change change) {
    return switch (change) {
      case DONE -> Response.noContent().build();
      case STALE -> Problem.stale().toResponse();
      case UNKNOWN -> Problem.notFound("no such record").toResponse();
      case ANSWERED_BEFORE ->
          Problem.conflict("answered-before", "It was answered before.").toResponse();
    };
  }
}
