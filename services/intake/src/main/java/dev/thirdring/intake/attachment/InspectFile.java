package dev.thirdring.intake.attachment;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.attachment.model.AttachmentType;
import dev.thirdring.intake.attachment.model.Draft;
import dev.thirdring.intake.attachment.model.SafeName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at a file before it is kept: what it is, whether that is taken, its name and digest. */
@ApplicationScoped
public class InspectFile {
  private final AttachmentTypes types;
  private final Vertx vertx;

  public InspectFile(AttachmentTypes types, Vertx vertx) {
    this.types = types;
    this.vertx = vertx;
  }

  /** A file as somebody sent it. */
  public record Sent(Path file, String name, boolean inline, boolean page) {}

  /** What came of the look. */
  public sealed interface Outcome {
    record Accepted(Draft draft) implements Outcome {}

    /**
     * @param allowed what would have been taken
     */
    record Refused(String allowed) implements Outcome {}
  }

  public Uni<Outcome> inspect(Sent sent) {
    return types.current().chain(known -> vertx.executeBlocking(() -> inspect(sent, known), false));
  }

  private static Outcome inspect(Sent sent, Map<String, AttachmentType> known) {
    try {
      long bytes = Files.size(sent.file());
      AttachmentType type = known.get(ContentType.of(sent.file(), sent.name()));
      if (bytes == 0) {
        return new Outcome.Refused("must not be empty");
      }
      if (type == null || !type.active() || (sent.page() && !type.page())) {
        return new Outcome.Refused("must be one of " + taken(known, sent.page()));
      }
      if (bytes > type.bytesMax()) {
        return new Outcome.Refused(
            "must have at most " + type.bytesMax() + " bytes as " + type.mediaType());
      }
      return new Outcome.Accepted(
          new Draft(
              UuidCreator.getTimeOrderedEpoch(),
              sent.file(),
              SafeName.of(sent.name(), type.extensions()),
              type.mediaType(),
              bytes,
              sha256(sent.file()),
              sent.inline()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String taken(Map<String, AttachmentType> known, boolean page) {
    return known.values().stream()
        .filter(type -> type.active() && (type.page() || !page))
        .map(AttachmentType::mediaType)
        .collect(Collectors.joining(", "));
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      DigestInputStream digesting =
          new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
      digesting.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
