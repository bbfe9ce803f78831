package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.http.Answer;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Idempotency;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.CurrentActor;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lamps over HTTP, with everything that can go wrong. */
@Path("/lamps")
public class LampResource {
  private final LightLamp lightLamp;
  private final Idempotency idempotency;
  private final CurrentActor actor;

  LampResource(LightLamp lightLamp, Idempotency idempotency, CurrentActor actor) {
    this.lightLamp = lightLamp;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @RolesAllowed(Roles.ENGINEER)
  public Uni<Response> light(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Wish wish) {
    return idempotency.once(
        actor.get().name(),
        key,
        wish,
        () ->
            lightLamp
                .light(wish)
                .map(lamp -> Answer.created("/lamps/" + lamp.id, lamp.version, shown(lamp))));
  }

  /** Refuses when there is a lamp of this name: of two at once, one sees the other. */
  @POST
  @Path("/only-one")
  @RolesAllowed(Roles.ENGINEER)
  public Uni<Response> lightTheOnlyOne(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid Wish wish) {
    return idempotency.once(
        actor.get().name(),
        key,
        wish,
        () ->
            LampRow.count("name", wish.name())
                .chain(
                    found ->
                        found > 0
                            ? Uni.createFrom()
                                .item(Answer.refused(Problem.conflict("lit", "It shines.")))
                            : lightLamp
                                .light(wish)
                                .map(lamp -> Answer.created("/lamps", 0, shown(lamp)))));
  }

  @PUT
  @Path("/{id}/colour")
  @RolesAllowed(Roles.ENGINEER)
  @WithTransaction
  public Uni<Response> paint(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid Paint paint) {
    long version = EntityTags.required(ifMatch);
    return LampRow.<LampRow>findById(id)
        .chain(
            lamp -> {
              if (lamp == null) {
                return Uni.createFrom().item(Problem.notFound("lamp").toResponse());
              }
              if (lamp.version != version) {
                return Uni.createFrom().item(Problem.stale().toResponse());
              }
              lamp.colour = paint.colour();
              return lamp.<LampRow>persistAndFlush()
                  .map(
                      painted ->
                          Response.ok(shown(painted))
                              .header(HttpHeaders.ETAG, EntityTags.of(painted.version))
                              .build());
            });
  }

  @GET
  @RolesAllowed(Roles.ENGINEER)
  @WithSession
  public Uni<Response> list(@QueryParam("limit") @Min(1) @Max(200) Integer limit) {
    return LampRow.<LampRow>listAll()
        .map(lamps -> Response.ok(lamps.stream().map(LampResource::shown).toList()).build());
  }

  @GET
  @Path("/broken")
  @RolesAllowed(Roles.ENGINEER)
  public Uni<Response> broken() {
    throw new IllegalStateException("the wire of " + LampRow.class.getName() + " is broken");
  }

  private static Lamp shown(LampRow lamp) {
    return new Lamp(lamp.id, lamp.name, lamp.colour);
  }

  /** What is asked for. */
  public record Wish(
      @NotBlank @Size(max = 40, message = "must have at most 40 characters") String name,
      @NotNull Colour colour,
      Instant burnsOutAt,
      @Size(max = 3) List<@NotNull @Valid Spot> spots,
      List<@NotBlank String> notes,
      boolean shortCircuits,
      boolean failsAfterwards) {}

  /** Where it shines. */
  public record Spot(@NotBlank String place, @Min(1) int watts) {}

  public record Paint(@NotNull Colour colour) {}

  public record Lamp(UUID id, String name, Colour colour) {}
}
