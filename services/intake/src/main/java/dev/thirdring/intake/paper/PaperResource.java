package dev.thirdring.intake.paper;

import dev.thirdring.intake.attachment.InspectFile;
import dev.thirdring.intake.attachment.KeepAttachments;
import dev.thirdring.intake.attachment.model.Draft;
import dev.thirdring.intake.customer.PhoneNumbers;
import dev.thirdring.intake.ticket.OpenTicketCommand;
import dev.thirdring.intake.ticket.OpenTicketRequest;
import dev.thirdring.intake.ticket.TicketResponse;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers", description = "Scanned faxes and letters become tickets")
public class PaperResource {
  private static final String FAX = "fax";
  private static final String LETTER = "letter";

  private final InspectFile inspectFile;
  private final KeepAttachments keepAttachments;
  private final ReceivePaper receivePaper;
  private final PhoneNumbers numbers;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  PaperResource(
      InspectFile inspectFile,
      KeepAttachments keepAttachments,
      ReceivePaper receivePaper,
      PhoneNumbers numbers,
      Idempotency idempotency,
      CurrentActor actor) {
    this.inspectFile = inspectFile;
    this.keepAttachments = keepAttachments;
    this.receivePaper = receivePaper;
    this.numbers = numbers;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /** By what a repeated request is known: the same words with the same pages. */
  record Paper(OpenTicketRequest ticket, String broughtBy, List<String> pages) {}

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CHANNEL})
  @Operation(
      summary = "Opens the ticket of a fax or letter together with its scanned pages (I1, I4)")
  @APIResponse(
      responseCode = "201",
      description = "Received; Location is the ticket",
      content = @Content(schema = @Schema(implementation = PaperResponse.class)))
  public Uni<Response> receive(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @RestForm("ticket")
          @PartType(MediaType.APPLICATION_JSON)
          @NotNull(message = "must be sent as a part of type application/json")
          @Valid
          OpenTicketRequest ticket,
      @RestForm("broughtBy") @Size(max = 200, message = "at most 200 characters") String broughtBy,
      @RestForm("pages")
          @NotEmpty(message = "must hold the scanned pages, each a part with a file name")
          List<FileUpload> pages) {
    Optional<String> bringer = Optional.ofNullable(broughtBy).filter(name -> !name.isBlank());
    Optional<Problem> refused = refusal(ticket.channel(), bringer);
    if (refused.isPresent()) {
      return Uni.createFrom().item(refused.get().toResponse());
    }
    String by = actor.get().name();
    OpenTicketCommand command = ticket.command(numbers, by);
    return inspected(pages)
        .chain(
            looked -> {
              List<FieldProblem> errors = new ArrayList<>();
              List<Draft> drafts = new ArrayList<>();
              sort(looked, drafts, errors);
              keepAttachments
                  .refusalForNew(drafts)
                  .ifPresent(allowed -> errors.add(new FieldProblem("pages", allowed)));
              Paper paper =
                  new Paper(
                      ticket, bringer.orElse(null), drafts.stream().map(Draft::sha256).toList());
              return errors.isEmpty()
                  ? keep(idempotencyKey, paper, command, drafts)
                  : Uni.createFrom().item(Problem.invalid(errors).toResponse());
            });
  }

  private static Optional<Problem> refusal(String channel, Optional<String> broughtBy) {
    if (!FAX.equals(channel) && !LETTER.equals(channel)) {
      return Optional.of(Problem.invalid("channel", "must be one of fax, letter"));
    }
    return LETTER.equals(channel) && broughtBy.isEmpty()
        ? Optional.of(Problem.invalid("broughtBy", "must say who brought the letter"))
        : Optional.empty();
  }

  private Uni<List<InspectFile.Outcome>> inspected(List<FileUpload> pages) {
    return Multi.createFrom()
        .iterable(pages)
        .onItem()
        .transformToUniAndConcatenate(
            page ->
                inspectFile.inspect(
                    new InspectFile.Sent(page.filePath(), page.fileName(), false, true)))
        .collect()
        .asList();
  }

  private static void sort(
      List<InspectFile.Outcome> looked, List<Draft> drafts, List<FieldProblem> errors) {
    for (int i = 0; i < looked.size(); i++) {
      switch (looked.get(i)) {
        case InspectFile.Outcome.Accepted(var draft) -> drafts.add(draft);
        case InspectFile.Outcome.Refused(var allowed) ->
            errors.add(new FieldProblem("pages[" + i + "]", allowed));
      }
    }
  }

  private Uni<Response> keep(
      String key, Paper paper, OpenTicketCommand command, List<Draft> drafts) {
    Optional<String> broughtBy = Optional.ofNullable(paper.broughtBy());
    return keepAttachments
        .bring(drafts)
        .chain(
            () ->
                idempotency.once(
                    command.takenBy(),
                    key,
                    paper,
                    () ->
                        receivePaper
                            .receive(command, broughtBy, drafts)
                            .map(outcome -> answer(outcome, paper.broughtBy()))));
  }

  private static Answer answer(ReceivePaper.Outcome outcome, String broughtBy) {
    return switch (outcome) {
      case ReceivePaper.Outcome.Received(var opened, var pages) ->
          Answer.created(
              "/tickets/" + opened.ticket().id().value(),
              opened.ticket().version(),
              new PaperResponse(
                  TicketResponse.of(opened.ticket(), opened.customer()), broughtBy, pages));
      case ReceivePaper.Outcome.Refused(var errors) -> Answer.refused(Problem.invalid(errors));
    };
  }
}
