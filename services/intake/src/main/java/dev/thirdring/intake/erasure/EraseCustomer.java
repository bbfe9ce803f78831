package dev.thirdring.intake.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.contracts.intake.CustomerErased;
import dev.thirdring.intake.erasure.Erasures.FileTickets;
import dev.thirdring.intake.erasure.model.Erasure;
import dev.thirdring.intake.erasure.model.Erasure.State;
import dev.thirdring.intake.erasure.model.FileStanding;
import dev.thirdring.intake.erasure.model.Ground;
import dev.thirdring.intake.erasure.model.Obstacle;
import dev.thirdring.platform.audit.AuditTrail;
import dev.thirdring.platform.events.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Erases a customer when one has asked for it and another approved: it cannot be undone. */
@ApplicationScoped
public class EraseCustomer {
  private static final List<String> KINDS = List.of("customer", "ticket", "customer_erasure");

  private final Erasures erasures;
  private final AuditTrail trail;
  private final Outbox outbox;
  private final Clock clock;

  EraseCustomer(Erasures erasures, AuditTrail trail, Outbox outbox, Clock clock) {
    this.erasures = erasures;
    this.trail = trail;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** As it was before it was decided: its version is one more now. */
    record Done(Erasure erasure) implements Outcome {}

    record Hindered(Obstacle obstacle) implements Outcome {}

    record Waiting() implements Outcome {}

    record Unknown() implements Outcome {}

    record Stale() implements Outcome {}
  }

  @WithTransaction
  public Uni<Outcome> ask(UUID customer, Ground ground, boolean despiteOpenTickets, String by) {
    Erasure erasure =
        new Erasure(
            UuidCreator.getTimeOrderedEpoch(),
            0,
            customer,
            ground,
            despiteOpenTickets,
            by,
            clock.instant(),
            State.REQUESTED);
    return erasures
        .lock(customer)
        .chain(
            file ->
                file.isEmpty()
                    ? outcome(new Outcome.Unknown())
                    : Erasure.toAsk(file.get(), despiteOpenTickets)
                        .map(EraseCustomer::hindered)
                        .orElseGet(() -> added(erasure)));
  }

  private Uni<Outcome> added(Erasure erasure) {
    return erasures
        .add(erasure)
        .map(added -> added ? new Outcome.Done(erasure) : new Outcome.Waiting());
  }

  @WithTransaction
  public Uni<Outcome> approve(UUID id, long version, String by) {
    return erasures
        .find(id)
        .chain(
            found ->
                current(found, version)
                    .map(EraseCustomer::outcome)
                    .orElseGet(
                        () ->
                            erasures
                                .lock(found.get().customer())
                                .chain(file -> approve(found.get(), file.orElseThrow(), by))));
  }

  private Uni<Outcome> approve(Erasure erasure, FileStanding file, String by) {
    Optional<Obstacle> obstacle = erasure.toApprove(file, by);
    return obstacle.isPresent() ? hindered(obstacle.get()) : erased(erasure, file, by);
  }

  private Uni<Outcome> erased(Erasure erasure, FileStanding file, String by) {
    Instant now = clock.instant();
    UUID customer = erasure.customer();
    Erasure done = erasure.in(State.DONE);
    return erasures
        .ticketsOf(customer)
        .chain(
            files -> {
              int tickets = files.stream().mapToInt(one -> one.tickets().size()).sum();
              return forgotten(files, erasure.id())
                  .chain(() -> erasures.blank(customer))
                  .chain(() -> erasures.decided(done, by, now))
                  .chain(() -> erasures.counted(done.id(), file.open(), tickets, files.size()))
                  .chain(() -> noted(customer))
                  .chain(() -> told(erasure.id(), files, now));
            })
        .replaceWith(new Outcome.Done(done));
  }

  /** First, so that what the erasure itself notes keeps who did it and in which request. */
  private Uni<Void> forgotten(List<FileTickets> files, UUID erasure) {
    List<String> things =
        files.stream()
            .flatMap(file -> Stream.concat(Stream.of(file.file()), file.tickets().stream()))
            .map(UUID::toString)
            .toList();
    return trail.erase(KINDS, things, erasure.toString()).replaceWithVoid();
  }

  private Uni<Void> noted(UUID customer) {
    String id = customer.toString();
    return trail.record(new AuditTrail.Act("erased", "customer", id, id, ""));
  }

  private Uni<Void> told(UUID erasure, List<FileTickets> files, Instant now) {
    return Multi.createFrom()
        .iterable(files)
        .onItem()
        .transformToIterable(file -> ErasureEvents.of(erasure, file, now))
        .onItem()
        .transformToUniAndConcatenate(
            (CustomerErased event) -> outbox.append(event.customerId().toString(), event, now))
        .collect()
        .last()
        .replaceWithVoid();
  }

  @WithTransaction
  public Uni<Outcome> refuse(UUID id, long version, String by) {
    return erasures
        .find(id)
        .chain(
            found ->
                current(found, version)
                    .map(EraseCustomer::outcome)
                    .orElseGet(() -> refused(found.get(), by)));
  }

  private Uni<Outcome> refused(Erasure erasure, String by) {
    Optional<Obstacle> obstacle = erasure.toDecide(by);
    Erasure refused = erasure.in(State.REFUSED);
    return obstacle.isPresent()
        ? hindered(obstacle.get())
        : erasures.decided(refused, by, clock.instant()).replaceWith(new Outcome.Done(refused));
  }

  private static Optional<Outcome> current(Optional<Erasure> found, long version) {
    if (found.isEmpty()) {
      return Optional.of(new Outcome.Unknown());
    }
    return found.get().version() == version ? Optional.empty() : Optional.of(new Outcome.Stale());
  }

  private static Uni<Outcome> hindered(Obstacle obstacle) {
    return outcome(new Outcome.Hindered(obstacle));
  }

  private static Uni<Outcome> outcome(Outcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
