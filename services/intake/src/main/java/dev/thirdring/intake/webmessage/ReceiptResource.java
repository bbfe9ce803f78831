package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.publicaccess.ClientAddress;
import dev.thirdring.intake.publicaccess.RateLimits;
import dev.thirdring.intake.publicaccess.model.Rate;
import dev.thirdring.intake.webmessage.model.ReceiptNumber;
import dev.thirdring.platform.http.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Whoever has the number may look; whoever guesses is soon stopped. */
@Path("/public/receipts/{receipt}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Web messages", description = "Customers write without a login")
public class ReceiptResource {
  private static final String LOOKS = "receipt/look";
  private static final String WRONG = "receipt/wrong";

  private final ReceiptQuery query;
  private final RateLimits limits;
  private final ClientAddress addresses;

  @ConfigProperty(name = "third-ring.web-message.receipts-per-client")
  Rate looksPerClient;

  @ConfigProperty(name = "third-ring.web-message.wrong-receipts-per-client")
  Rate wrongPerClient;

  ReceiptResource(ReceiptQuery query, RateLimits limits, ClientAddress addresses) {
    this.query = query;
    this.limits = limits;
    this.addresses = addresses;
  }

  @GET
  @PermitAll
  @Operation(summary = "Shows how a web message stands, and what was answered")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ReceiptResponse.class)))
  @APIResponse(responseCode = "404", description = "No such receipt, or mistyped")
  @APIResponse(responseCode = "429", description = "Too many from this address")
  public Uni<Response> look(@RestPath String receipt, @Context HttpServerRequest request) {
    String client = addresses.of(request);
    return limits
        .isSpent(WRONG, client, wrongPerClient)
        .chain(
            stopped ->
                stopped
                    ? Uni.createFrom().item(RateLimits.tooMany(wrongPerClient))
                    : limits
                        .take(LOOKS, client, looksPerClient)
                        .chain(
                            may ->
                                may
                                    ? shown(receipt, client)
                                    : Uni.createFrom().item(RateLimits.tooMany(looksPerClient))));
  }

  private Uni<Response> shown(String typed, String client) {
    return ReceiptNumber.read(typed)
        .map(query::find)
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
        .chain(
            found ->
                found
                    .map(
                        receipt ->
                            Uni.createFrom()
                                .item(
                                    Response.ok(receipt)
                                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                        .build()))
                    .orElseGet(() -> wrong(client)));
  }

  private Uni<Response> wrong(String client) {
    return limits
        .take(WRONG, client, wrongPerClient)
        .map(
            may ->
                may
                    ? Problem.notFound("No such receipt. Is it mistyped? 没有此回执号，请核对。").toResponse()
                    : RateLimits.tooMany(wrongPerClient));
  }
}
