package dev.thirdring.intake.identity;

import dev.thirdring.intake.identity.model.Kind;
import dev.thirdring.intake.identity.model.Outcome;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes, tries and proofs. */
interface Identities {
  /** A kind and its version. */
  record Kept(Kind kind, long version) {}

  /** Whose identity is checked, for what, by whom. */
  record Subject(UUID ticketId, UUID customerId, String by) {}

  record Code(UUID id, SlowHash hash, Instant issuedAt, Instant expiresAt) {}

  record Proof(String kind, int strength, String by, Instant at, Instant expiresAt) {}

  record Attempt(UUID id, String kind, Outcome outcome, String by, Instant at) {}

  Uni<List<Kept>> kinds();

  Uni<Boolean> change(Kind kind, long version);

  /** Waits for others who check this customer at this moment, so that limits hold. */
  Uni<Void> lock(UUID customer);

  Uni<Long> codesOfTicket(UUID ticket, Instant since);

  Uni<Long> codesOfCustomer(UUID customer, Instant since);

  /** Keeps it; earlier codes of the ticket end. */
  Uni<Void> issue(Subject subject, Code code);

  /** The code that waits, if it may be tried once more; that try is counted by then. */
  Uni<Optional<Code>> tryCode(UUID ticket, int triesMax, Instant now);

  Uni<Void> endCode(UUID code);

  Uni<Long> wrongTries(UUID customer, Instant since);

  Uni<Void> recordAttempt(Subject subject, String kind, Outcome outcome, Instant at);

  Uni<Void> prove(Subject subject, Proof proof);

  /** Those that hold now, the strongest first. */
  Uni<List<Proof>> proofs(UUID ticket, UUID customer, Instant now);

  Uni<Page<Attempt>> attempts(UUID ticket, Cursor after, int size);
}
