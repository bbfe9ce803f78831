package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.customer.SeenCustomer;
import dev.thirdring.intake.publicaccess.ClientAddress;
import dev.thirdring.intake.publicaccess.Hashes;
import dev.thirdring.intake.publicaccess.RateLimits;
import dev.thirdring.intake.publicaccess.Reach;
import dev.thirdring.intake.publicaccess.model.Rate;
import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/public/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Web messages", description = "Customers write without a login")
public class WebMessageResource {
  private static final String BY_CLIENT = "web-message/client";
  private static final String BY_CONTACT = "web-message/contact";

  private final TakeMessage takeMessage;
  private final Reach reach;
  private final RateLimits limits;
  private final ClientAddress addresses;
  private final Idempotency idempotency;

  @ConfigProperty(name = "third-ring.web-message.rate-per-client")
  Rate ratePerClient;

  @ConfigProperty(name = "third-ring.web-message.rate-per-contact")
  Rate ratePerContact;

  WebMessageResource(
      TakeMessage takeMessage,
      Reach reach,
      RateLimits limits,
      ClientAddress addresses,
      Idempotency idempotency) {
    this.takeMessage = takeMessage;
    this.reach = reach;
    this.limits = limits;
    this.addresses = addresses;
    this.idempotency = idempotency;
  }

  /** What the customer keeps: the receipt number, and by when an answer is promised. */
  public record ReceiptGiven(
      @Schema(examples = {"7KQM-2XWD-H93V-PA4E"}) String receipt,
      Instant receivedAt,
      Instant promisedReplyAt) {}

  @POST
  @PermitAll
  @Operation(summary = "Takes a web message; the receipt number shows how it goes on (I1, I6)")
  @APIResponse(
      responseCode = "201",
      description = "Taken; Location is where the receipt can be looked up",
      content = @Content(schema = @Schema(implementation = ReceiptGiven.class)))
  @APIResponse(responseCode = "429", description = "Too many from this address")
  public Uni<Response> write(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "must be sent") @Valid WebMessageRequest body,
      @Context HttpServerRequest request) {
    SeenCustomer writer = reach.of(body.name(), body.phone(), body.email(), body.language());
    String contact = writer.phone().or(writer::email).orElseThrow();
    return limits
        .take(BY_CLIENT, addresses.of(request), ratePerClient)
        .chain(
            mayClient ->
                mayClient
                    ? limits
                        .take(BY_CONTACT, contact, ratePerContact)
                        .chain(
                            mayContact ->
                                mayContact
                                    ? once(contact, idempotencyKey, body, writer)
                                    : tooMany(ratePerContact))
                    : tooMany(ratePerClient));
  }

  private Uni<Response> once(
      String contact, String key, WebMessageRequest body, SeenCustomer writer) {
    return idempotency.once(
        WebMessageRequest.CHANNEL + " " + Hashes.of(contact),
        key,
        body,
        () -> takeMessage.take(body, writer).map(WebMessageResource::answer));
  }

  private static Answer answer(TakeMessage.Outcome outcome) {
    return switch (outcome) {
      case TakeMessage.Outcome.Taken(var ticket, var receipt, var receivedAt, var promisedAt) ->
          Answer.created(
              "/public/receipts/" + receipt.text(),
              0,
              new ReceiptGiven(receipt.text(), receivedAt, promisedAt));
      case TakeMessage.Outcome.Refused(var errors) -> Answer.refused(Problem.invalid(errors));
    };
  }

  private static Uni<Response> tooMany(Rate rate) {
    return Uni.createFrom().item(RateLimits.tooMany(rate));
  }
}
