package dev.thirdring.smsnotification.message;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.smsnotification.message.model.Message;
import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.message.model.Notice;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All messages, with who looked at their numbers. */
interface Messages {
  /** Whether there is a message for this ticket, occasion and cause already (N2). */
  Uni<Boolean> contain(Notice notice);

  Uni<Void> add(Message message);

  Uni<Optional<Message>> find(MessageId id);

  Uni<Void> replace(Message message);

  /** The newest first, of one ticket or of all. */
  Uni<List<Message>> before(Cursor cursor, Optional<UUID> ticketId, int limit);

  Uni<Void> noteLook(MessageId id, String lookedBy, Instant lookedAt);

  /** The newest first. */
  Uni<List<Look>> looksAt(MessageId id, int limit);

  Uni<Void> forget(Instant requestedBefore);
}
