package dev.thirdring.intake.erasure;

import dev.thirdring.intake.erasure.model.Erasure;
import dev.thirdring.intake.erasure.model.FileStanding;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where requests to erase are kept, and what they concern. */
interface Erasures {
  /** A file with its tickets. */
  record FileTickets(UUID file, List<UUID> tickets) {}

  /** The file; a contact, merge or ticket of it waits from here to the end of the transaction. */
  Uni<Optional<FileStanding>> lock(UUID customer);

  /** False when one is waiting for this customer. */
  Uni<Boolean> add(Erasure erasure);

  Uni<Optional<Erasure>> find(UUID id);

  /** The file and all that were merged into it. */
  Uni<List<FileTickets>> ticketsOf(UUID customer);

  /** Fails when it was decided meanwhile. */
  Uni<Void> decided(Erasure erasure, String by, Instant at);

  Uni<Void> counted(UUID erasure, int openTickets, int tickets, int files);

  /** Every statement of every concept. */
  Uni<Void> blank(UUID customer);
}
