package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the sandbox was given. */
interface SandboxMessages {
  Uni<Boolean> contains(UUID messageId);

  Uni<Void> keep(Kept message);

  /** The newest first, of one ticket or of all. */
  Uni<List<Kept>> before(Cursor cursor, Optional<UUID> ticketId, int limit);

  /** Forgets what is older than this, and of the rest all but the newest. */
  Uni<Void> forget(Instant olderThan, int beyond);
}
