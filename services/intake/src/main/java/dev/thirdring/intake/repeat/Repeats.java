package dev.thirdring.intake.repeat;

import dev.thirdring.intake.repeat.model.Earlier;
import dev.thirdring.intake.repeat.model.RepeatRule;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of repeats. */
interface Repeats {
  /** The rule and its version. */
  record Kept(RepeatRule rule, long version) {}

  /** Whose complaints to look through; at least one of customer and number. */
  record Whose(Optional<UUID> customer, Optional<String> phone, Optional<UUID> except) {}

  /** That a ticket repeats another. */
  record Link(UUID ticketId, UUID repeatsId, UUID firstId, String by, Instant at) {}

  Uni<Kept> rule();

  /** False when its version is another. */
  Uni<Boolean> change(RepeatRule rule, long version);

  /** The newest complaints since then, without those refused for the ticket. */
  Uni<List<Earlier>> earlier(Whose whose, Instant since);

  Uni<Optional<Link>> linkOf(UUID ticket);

  /** Waits for others that link at this moment, so that chains stay whole. */
  Uni<Void> lockChains();

  /** Links it, and what repeated it, to the first; how often that is repeated by now. */
  Uni<Integer> link(Link link);

  Uni<Void> refuse(UUID ticket, UUID other, String by, Instant at);

  Uni<Long> countOf(UUID first);

  Uni<Page<Link>> ofFirst(UUID first, Cursor after, int size);
}
