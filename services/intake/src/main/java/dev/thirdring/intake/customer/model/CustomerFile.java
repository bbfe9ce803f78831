package dev.thirdring.intake.customer.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a customer.
 *
 * @param identity what an agent may edit
 * @param document kind and last characters of the document on file
 * @param mergedInto the file that goes on in this one's place
 */
public record CustomerFile(
    UUID id,
    long version,
    Identity identity,
    Optional<Document> document,
    List<Reach> reaches,
    Instant firstSeenAt,
    Instant lastSeenAt,
    Optional<UUID> mergedInto,
    Optional<Instant> erasedAt) {

  /**
   * @param phone the number to use first; one of the reaches
   * @param email the address to use first; one of the reaches
   */
  public record Identity(
      Optional<String> name,
      String language,
      String tier,
      Optional<String> brand,
      Optional<String> phone,
      Optional<String> email) {

    /** What became different, field by field. */
    public List<Change> changesTo(Identity next) {
      Map<String, String> before = fields();
      List<Change> changes = new ArrayList<>();
      next.fields()
          .forEach(
              (field, value) -> {
                if (!Objects.equals(before.get(field), value)) {
                  changes.add(new Change(field, before.get(field), value));
                }
              });
      return changes;
    }

    private Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("name", name.orElse(null));
      fields.put("language", language);
      fields.put("tier", tier);
      fields.put("brand", brand.orElse(null));
      fields.put("phone", phone.orElse(null));
      fields.put("email", email.orElse(null));
      return fields;
    }
  }

  /** A document on file, as far as it is shown. */
  public record Document(DocumentKind kind, String tail) {}

  /** One field's change; a value that was or is absent is null. */
  public record Change(String field, String oldValue, String newValue) {}

  public boolean isClosed() {
    return mergedInto.isPresent() || erasedAt.isPresent();
  }

  public boolean has(ReachKind kind, String value) {
    return reaches.stream().anyMatch(reach -> reach.kind() == kind && reach.value().equals(value));
  }
}
