package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.model.CustomerFile;
import dev.thirdring.intake.customer.model.DocumentKind;
import dev.thirdring.intake.customer.model.ReachKind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where customer files are kept. */
public interface CustomerFiles {

  /** Where a change of a file came from. */
  enum Via {
    CONTACT,
    FILE,
    MERGE,
    UNDO
  }

  /** Who changed something, when and in what course. */
  record Author(String name, Instant at, Via via) {}

  Uni<Optional<CustomerFile>> find(UUID id);

  /** Saves what an agent edited if the version is still this one. */
  Uni<Boolean> save(UUID id, long version, CustomerFile.Identity identity);

  Uni<Boolean> saveDocument(
      UUID id, long version, DocumentKind kind, DocumentSeal seal, String tail);

  Uni<Boolean> touch(UUID id, long version);

  /** False when the number or address belongs to somebody already. */
  Uni<Boolean> addReach(UUID id, ReachKind kind, String value, Author author);

  Uni<Void> removeReach(UUID id, ReachKind kind, String value);

  Uni<Optional<UUID>> owner(ReachKind kind, String value);

  /** Names a way to reach as the first where the first one is gone. */
  Uni<Void> settleFirst(UUID id);

  /** Writes anew what the file is found by. */
  Uni<Void> index(UUID id);

  Uni<Void> record(UUID id, List<CustomerFile.Change> changes, Author author);

  Uni<Optional<DocumentSeal>> seal(UUID id);

  /**
   * Counts a check as failed before it is made, so that checks at the same moment see each other;
   * empty when there were {@code failuresMax} since then.
   */
  Uni<Optional<UUID>> beginCheck(UUID id, String by, Instant at, Instant since, int failuresMax);

  Uni<Void> passCheck(UUID check);
}
