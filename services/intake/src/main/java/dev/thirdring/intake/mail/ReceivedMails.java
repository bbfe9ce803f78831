package dev.thirdring.intake.mail;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The record of mails. */
interface ReceivedMails {

  /** The mail of this id and digest, if it came before; a second copy waits here for the first. */
  Uni<Optional<ReceivedMail>> known(String messageId, String digest);

  Uni<Optional<ReceivedMail>> find(UUID id);

  /**
   * @param raw the mail as it came, if it may be wanted again
   */
  Uni<Void> put(ReceivedMail mail, byte[] raw);

  Uni<Long> sentSince(String from, Instant since);

  /** The ticket that the newest of these mails belongs to. */
  Uni<Optional<UUID>> ticketOf(List<String> messageIds);
}
