package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.AttachmentType;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/attachment-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachment types", description = "Which kinds of file are taken")
public class AttachmentTypeResource {
  private static final String PART = "[a-z0-9][a-z0-9.+-]{0,99}";
  private static final String ALLOWED = "must be a part of a media type such as image or png";
  private final AttachmentTypes types;

  AttachmentTypeResource(AttachmentTypes types) {
    this.types = types;
  }

  /** A kind of file, its name in both languages, and how large it may be. */
  public record AttachmentTypeRequest(
      @NotEmpty(message = "must name an extension") @Size(max = 10, message = "at most 10")
          List<
                  @Pattern(regexp = "[a-z0-9]{1,10}", message = "lower-case letters and digits")
                  String>
              extensions,
      @NotBlank(message = "must be the Chinese name")
          @Size(max = 100, message = "at most 100 characters")
          String nameZh,
      @NotBlank(message = "must be the English name")
          @Size(max = 100, message = "at most 100 characters")
          String nameEn,
      @Schema(description = "The most bytes of one file")
          @Min(value = 1, message = "at least 1")
          @Max(value = 1_073_741_824, message = "at most 1073741824")
          long bytesMax,
      @Schema(description = "A page of a fax or letter may be one") boolean page,
      @Schema(defaultValue = "true") Boolean active) {}

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CHANNEL, Roles.ADMINISTRATOR})
  @Operation(summary = "Lists the kinds of file, at most 500")
  public Uni<Page<AttachmentType>> list() {
    return types.current().map(all -> new Page<>(List.copyOf(all.values()), null));
  }

  @PUT
  @Path("/{type}/{subtype}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Operation(summary = "Adds a kind of file, or changes it; to change send If-Match")
  @APIResponse(responseCode = "204", description = "Kept")
  public Uni<Response> put(
      @RestPath @Pattern(regexp = PART, message = ALLOWED) String type,
      @RestPath @Pattern(regexp = PART, message = ALLOWED) String subtype,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull(message = "must be sent") @Valid AttachmentTypeRequest body) {
    long version = ifMatch == null ? -1 : EntityTags.required(ifMatch);
    return types
        .put(
            new AttachmentType(
                type + "/" + subtype,
                body.extensions(),
                body.nameZh(),
                body.nameEn(),
                body.bytesMax(),
                body.page(),
                body.active() == null || body.active(),
                version))
        .map(kept -> kept ? Response.noContent().build() : Problem.stale().toResponse());
  }
}
