package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.Draft;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.util.UUID;

/** A place where contents of files live, read and written in chunks. */
interface Contents {
  /** Bytes of a chunk; only the last is shorter. */
  int CHUNK = 256 * 1024;

  Place place();

  /** Before the transaction, for a place that takes no part in it. */
  Uni<Void> bring(Draft draft);

  /** In the transaction that keeps the file. */
  Uni<Void> keep(Draft draft);

  Uni<Buffer> chunk(UUID id, int position);

  /** In the transaction of the deadline that found the content to be nobody's. */
  Uni<Void> erase(UUID id);
}
