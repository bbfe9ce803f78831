package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.model.BusinessSystem;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registry. */
interface BusinessSystems {
  /** A system under its code. */
  record Registered(String code, BusinessSystem system, long version, UUID id, Instant createdAt) {}

  /** Who asked which systems about a ticket. */
  record Look(UUID id, String lookedBy, Instant lookedAt, List<String> systems) {}

  Uni<Optional<Registered>> find(String code);

  Uni<List<Registered>> active();

  Uni<Page<Registered>> newest(Cursor after, int size);

  /** Adds (version -1) or changes the one with this version; false when it is another. */
  Uni<Boolean> put(String code, BusinessSystem system, long version, Instant at);

  /**
   * @param ticketId empty for an administrator's trial
   */
  Uni<Void> recordLook(
      Optional<UUID> ticketId,
      Optional<UUID> customerId,
      String by,
      Instant at,
      List<String> codes);

  Uni<Page<Look>> looks(UUID ticketId, Cursor after, int size);
}
