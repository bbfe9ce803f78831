package dev.thirdring.intake.wish;

import dev.thirdring.intake.wish.WishViews.KeptRule;
import dev.thirdring.intake.wish.WishViews.WayToTalk;
import dev.thirdring.intake.wish.WishViews.WishSuggestion;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/wishes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wishes", description = "What a customer wants, and how to talk with them then")
public class WishResource {
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";
  private static final String CODE_ALLOWED = "lower-case letters, digits and hyphens, at most 63";

  private final KeepWishes keepWishes;
  private final WishStore store;

  WishResource(KeepWishes keepWishes, WishStore store) {
    this.keepWishes = keepWishes;
    this.store = store;
  }

  /** What is said to customers with a wish, in order. */
  public record TalkRequest(
      @NotNull(message = "must be sent") @Size(max = 20, message = "at most 20 ways to talk")
          List<@NotNull(message = "must be a way to talk") @Valid Way> items) {}

  /** One way to talk, in both languages. */
  public record Way(
      @NotBlank(message = "must be in Chinese") @Size(max = 500, message = "at most 500 characters")
          String zh,
      @NotBlank(message = "must be in English") @Size(max = 500, message = "at most 500 characters")
          String en) {}

  @GET
  @Path("/suggestion")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(summary = "Judges what a customer wants, and says how to talk with them (I12)")
  public Uni<WishSuggestion> suggestion(
      @QueryParam("subcategory") @Size(max = 63, message = "at most 63 characters")
          String subcategory,
      @QueryParam("text") @DefaultValue("") @Size(max = 2000, message = "at most 2000 characters")
          String text) {
    return keepWishes.suggest(Optional.ofNullable(subcategory), text);
  }

  @GET
  @Path("/rules")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Lists the rules by which wishes are judged, the newest first")
  public Uni<Page<KeptRule>> rules(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @DefaultValue("50")
          @Min(value = 1, message = "at least 1")
          @Max(value = Page.SIZE_MAX, message = "at most 200")
          int limit) {
    return store.newest(Cursor.parse(cursor), limit);
  }

  @PUT
  @Path("/rules/{code}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Adds a rule, or changes it; to change send If-Match")
  @APIResponse(responseCode = "204", description = "Kept")
  public Uni<Response> put(
      @RestPath @Pattern(regexp = CODE, message = CODE_ALLOWED) String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "must be sent") @Valid WishRuleRequest body) {
    long version = ifMatch == null ? -1 : EntityTags.required(ifMatch);
    return keepWishes.put(code, body, version).map(WishResource::response);
  }

  @PUT
  @Path("/talk/{wish}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  @Operation(summary = "Says how to talk with customers of a wish, in place of what was said")
  @APIResponse(responseCode = "204", description = "Kept")
  public Uni<Response> talk(
      @RestPath @Pattern(regexp = CODE, message = CODE_ALLOWED) String wish,
      @NotNull(message = "must be sent") @Valid TalkRequest body) {
    return keepWishes
        .talk(wish, body.items().stream().map(way -> new WayToTalk(way.zh(), way.en())).toList())
        .map(WishResource::response);
  }

  private static Response response(KeepWishes.Outcome outcome) {
    return switch (outcome) {
      case KeepWishes.Outcome.Kept kept -> Response.noContent().build();
      case KeepWishes.Outcome.Stale stale -> Problem.stale().toResponse();
      case KeepWishes.Outcome.Refused(var error) ->
          Problem.invalid(error.field(), error.allowed()).toResponse();
    };
  }
}
