package dev.thirdring.intake.identity;

import dev.thirdring.intake.identity.Identities.Kept;
import dev.thirdring.intake.identity.model.Kind;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/identity-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity", description = "Whether the customer is who they say")
public class IdentityKindResource {
  private final Identities identities;

  IdentityKindResource(Identities identities) {
    this.identities = identities;
  }

  /** A way to prove who somebody is. */
  public record KindResponse(
      String code,
      String nameZh,
      String nameEn,
      int strength,
      int validMinutes,
      String verifier,
      boolean active,
      boolean offered,
      long version) {
    static KindResponse of(Kept kept) {
      Kind kind = kept.kind();
      return new KindResponse(
          kind.code(),
          kind.nameZh(),
          kind.nameEn(),
          kind.strength(),
          kind.validMinutes(),
          kind.verifier().orElse(null),
          kind.active(),
          kind.offered(),
          kept.version());
    }
  }

  /** The three kinds there are. */
  public record KindsResponse(List<KindResponse> items) {}

  /**
   * How strong a kind is and how long its proofs hold.
   *
   * @param verifier the registered business system that knows service passwords
   */
  public record KindRequest(
      @NotBlank(message = "must be the Chinese name")
          @Size(max = 100, message = "at most 100 characters")
          String nameZh,
      @NotBlank(message = "must be the English name")
          @Size(max = 100, message = "at most 100 characters")
          String nameEn,
      @Min(value = 1, message = "at least 1") @Max(value = 9, message = "at most 9") int strength,
      @Min(value = 1, message = "at least 1") @Max(value = 1440, message = "at most 1440")
          int validMinutes,
      @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,62}",
              message = "must be the code of a business system")
          String verifier,
      @NotNull(message = "must be true or false") Boolean active) {}

  @GET
  @WithSession
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.ADMINISTRATOR})
  @Operation(summary = "Lists the ways to prove who somebody is, the strongest first")
  public Uni<KindsResponse> list() {
    return identities
        .kinds()
        .map(kinds -> new KindsResponse(kinds.stream().map(KindResponse::of).toList()));
  }

  @PUT
  @WithTransaction
  @Path("/{code}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Changes how strong a kind is and how long its proofs hold")
  @APIResponse(responseCode = "204", description = "Changed; from the next check on")
  public Uni<Response> change(
      @RestPath String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid KindRequest body) {
    long version = EntityTags.required(ifMatch);
    return identities
        .kinds()
        .chain(
            kinds ->
                kinds.stream().noneMatch(kept -> kept.kind().code().equals(code))
                    ? Uni.createFrom().item(Problem.notFound("identity kind " + code).toResponse())
                    : identities
                        .change(kind(code, body), version)
                        .map(
                            kept ->
                                kept
                                    ? Response.noContent().build()
                                    : Problem.stale().toResponse()));
  }

  private static Kind kind(String code, KindRequest body) {
    return new Kind(
        code,
        body.nameZh(),
        body.nameEn(),
        body.strength(),
        body.validMinutes(),
        Optional.ofNullable(body.verifier()),
        body.active());
  }
}
