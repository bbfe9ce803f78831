package dev.thirdring.intake.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.customer.CustomerFiles.Author;
import dev.thirdring.intake.customer.CustomerFiles.Via;
import dev.thirdring.intake.customer.CustomerMerges.Merge;
import dev.thirdring.intake.customer.model.CustomerFile;
import dev.thirdring.intake.customer.model.CustomerFile.Change;
import dev.thirdring.platform.http.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes one file of two, and two of one again (I7).
 *
 * <p>Ways to reach, tickets, purchases and repairs move to the file that stays; its own identity
 * stays as it is, and a document is taken over where it has none. Undoing moves back exactly these,
 * as far as they are still there: what was opened or added after the merge belongs to the file that
 * stayed, what was taken off meanwhile stays off.
 */
@ApplicationScoped
public class MergeCustomers {
  static final long TICKETS_MAX = 10_000;

  private final CustomerFiles files;
  private final CustomerMerges merges;
  private final Clock clock;

  public MergeCustomers(CustomerFiles files, CustomerMerges merges, Clock clock) {
    this.files = files;
    this.merges = merges;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Done(UUID merge, long version) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  @WithTransaction
  public Uni<Outcome> merge(UUID from, UUID into, long version, String by) {
    if (from.equals(into)) {
      return refused(Problem.invalid("from", "must be another customer"));
    }
    return files
        .find(into)
        .chain(stays -> files.find(from).chain(goes -> merge(goes, stays, version, by)));
  }

  private Uni<Outcome> merge(
      Optional<CustomerFile> goes, Optional<CustomerFile> stays, long version, String by) {
    if (stays.isEmpty()) {
      return refused(Problem.notFound("no such customer"));
    }
    if (goes.isEmpty()) {
      return refused(Problem.invalid("from", "must be the id of a customer"));
    }
    if (goes.get().isClosed() || stays.get().isClosed()) {
      return refused(new FileChange.Closed().problem());
    }
    if (stays.get().version() != version) {
      return refused(Problem.stale());
    }
    UUID from = goes.get().id();
    UUID into = stays.get().id();
    return merges
        .ticketsOf(from)
        .chain(
            tickets ->
                tickets > TICKETS_MAX
                    ? refused(
                        Problem.conflict(
                            "too-many-tickets",
                            "A file of more than " + TICKETS_MAX + " tickets is no person's"))
                    : moved(from, into, version, by));
  }

  private Uni<Outcome> moved(UUID from, UUID into, long version, String by) {
    Instant now = clock.instant();
    UUID merge = UuidCreator.getTimeOrderedEpoch();
    Author author = new Author(by, now, Via.MERGE);
    return merges
        .merge(merge, from, into, version, by, now)
        .chain(() -> refreshed(into))
        .chain(() -> files.record(from, List.of(new Change("merged", null, "" + into)), author))
        .chain(() -> files.record(into, List.of(new Change("took", null, "" + from)), author))
        .replaceWith(new Outcome.Done(merge, version + 1));
  }

  @WithTransaction
  public Uni<Outcome> undo(UUID into, UUID merge, long version, String by) {
    return merges
        .find(merge)
        .chain(
            found -> {
              if (found.isEmpty() || !found.get().into().equals(into)) {
                return refused(Problem.notFound("no such merge of this customer"));
              }
              if (found.get().undoneAt().isPresent()) {
                return refused(Problem.conflict("merge-undone", "It was undone already"));
              }
              return files.find(into).chain(stayed -> undo(found.get(), stayed, version, by));
            });
  }

  private Uni<Outcome> undo(Merge merge, Optional<CustomerFile> stayed, long version, String by) {
    if (stayed.filter(file -> !file.isClosed()).isEmpty()) {
      return refused(new FileChange.Closed().problem());
    }
    if (stayed.get().version() != version) {
      return refused(Problem.stale());
    }
    Instant now = clock.instant();
    Author author = new Author(by, now, Via.UNDO);
    Change gone = new Change("took", "" + merge.from(), null);
    Change back = new Change("merged", "" + merge.into(), null);
    return merges
        .undo(merge, version, by, now)
        .chain(() -> refreshed(merge.into()))
        .chain(() -> refreshed(merge.from()))
        .chain(() -> files.record(merge.into(), List.of(gone), author))
        .chain(() -> files.record(merge.from(), List.of(back), author))
        .replaceWith(new Outcome.Done(merge.id(), version + 1));
  }

  private Uni<Void> refreshed(UUID id) {
    return files.settleFirst(id).chain(() -> files.index(id));
  }

  private static Uni<Outcome> refused(Problem problem) {
    return Uni.createFrom().item(new Outcome.Refused(problem));
  }
}
