package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.model.CustomerFile;
import dev.thirdring.intake.customer.model.DocumentKind;
import dev.thirdring.intake.customer.model.Reach;
import dev.thirdring.intake.customer.model.ReachKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer's file; masked unless the whole was asked for.
 *
 * @param phone the number to use first
 * @param email the address to use first
 * @param documentEnding the last characters of the document's number; the number itself is not kept
 * @param mergedInto the file that goes on in this one's place
 */
public record CustomerFileResponse(
    UUID id,
    @Schema(examples = {"王**"}) String name,
    String language,
    @Schema(examples = {"vip"}) String tier,
    @Schema(examples = {"gotone"}) String brand,
    @Schema(examples = {"+86138****8000"}) String phone,
    String email,
    DocumentKind documentKind,
    @Schema(examples = {"021X"}) String documentEnding,
    List<ReachResponse> reaches,
    Instant firstSeenAt,
    Instant lastSeenAt,
    UUID mergedInto,
    Instant erasedAt,
    long version) {

  /** A way to reach the customer. */
  public record ReachResponse(ReachKind kind, String value, Instant addedAt, String addedBy) {}

  static CustomerFileResponse masked(CustomerFile file) {
    return of(file, true);
  }

  static CustomerFileResponse whole(CustomerFile file) {
    return of(file, false);
  }

  private static CustomerFileResponse of(CustomerFile file, boolean masked) {
    CustomerFile.Identity identity = file.identity();
    return new CustomerFileResponse(
        file.id(),
        shown("name", identity.name().orElse(null), masked),
        identity.language(),
        identity.tier(),
        identity.brand().orElse(null),
        shown("phone", identity.phone().orElse(null), masked),
        shown("email", identity.email().orElse(null), masked),
        file.document().map(CustomerFile.Document::kind).orElse(null),
        file.document().map(CustomerFile.Document::tail).orElse(null),
        file.reaches().stream().map(reach -> reach(reach, masked)).toList(),
        file.firstSeenAt(),
        file.lastSeenAt(),
        file.mergedInto().orElse(null),
        file.erasedAt().orElse(null),
        file.version());
  }

  private static ReachResponse reach(Reach reach, boolean masked) {
    return new ReachResponse(
        reach.kind(),
        shown(reach.kind().name(), reach.value(), masked),
        reach.addedAt(),
        reach.addedBy());
  }

  private static String shown(String field, String value, boolean masked) {
    return masked ? Masks.field(field, value) : value;
  }
}
