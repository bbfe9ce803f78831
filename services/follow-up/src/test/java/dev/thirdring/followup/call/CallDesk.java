package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Action;
import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.call.model.Samples;
import dev.thirdring.followup.call.model.State;
import dev.thirdring.followup.customer.Customers;
import dev.thirdring.followup.customer.model.Customer;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.followup.plan.Plans;
import dev.thirdring.followup.plan.StoredPlan;
import dev.thirdring.followup.plan.model.FollowUpPlan;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.testkit.MovableClock;
import dev.thirdring.platform.testkit.RecordingDeadlines;
import dev.thirdring.platform.testkit.RecordingOutbox;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The use cases around calls, on storage that only remembers. */
final class CallDesk implements FollowUps, Customers, Plans {
  final MovableClock clock = new MovableClock(Samples.NOON);
  final RecordingOutbox outbox = new RecordingOutbox();
  final RecordingDeadlines deadlines = new RecordingDeadlines();
  final Map<FollowUpId, Stored> followUps = new LinkedHashMap<>();
  final Map<TicketId, Customer> customers = new LinkedHashMap<>();
  final Set<TicketId> settled = new HashSet<>();
  final List<Look> looks = new ArrayList<>();
  private final Map<FollowUpId, List<Attempt>> attempts = new LinkedHashMap<>();

  final ShowFollowUp show = new ShowFollowUp(this, this, clock);
  final PlanFollowUp plan = new PlanFollowUp(this, this, this, outbox, deadlines, clock);
  final CancelFollowUps cancel = new CancelFollowUps(this, this, deadlines, clock);
  final ClaimFollowUp claim = new ClaimFollowUp(this, this, show, clock);
  final RecordAttempt record =
      new RecordAttempt(this, this, show, new CallsHeard(outbox, deadlines), clock);
  final SatisfactionAskedListener satisfactionAsked =
      new SatisfactionAskedListener(this, outbox, clock);

  static <T> T done(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(1));
  }

  Stored only() {
    if (followUps.size() != 1) {
      throw new AssertionError("one follow-up wanted, but there are: " + followUps);
    }
    return followUps.values().iterator().next();
  }

  @Override
  public Uni<Boolean> contain(Action action) {
    return item(
        followUps.values().stream().anyMatch(one -> one.followUp().action().equals(action)));
  }

  @Override
  public Uni<Void> add(FollowUp followUp) {
    followUps.put(followUp.id(), new Stored(followUp, 0));
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Optional<Stored>> find(FollowUpId id) {
    return item(Optional.ofNullable(followUps.get(id)));
  }

  @Override
  public Uni<Optional<Stored>> lock(FollowUpId id) {
    return find(id);
  }

  @Override
  public Uni<Optional<Stored>> lockHeldBy(String agent, Instant now) {
    return item(
        followUps.values().stream().filter(one -> one.followUp().isHeldBy(agent)).findFirst());
  }

  @Override
  public Uni<Optional<Stored>> lockNextFree(List<String> kinds, Instant now) {
    return item(
        followUps.values().stream()
            .filter(one -> kinds.contains(one.followUp().kind()))
            .filter(
                one ->
                    one.followUp().state() instanceof State.Waiting waiting
                        && !waiting.callFrom().isAfter(now))
            .min(Comparator.comparing(one -> one.followUp().fallsDueAt())));
  }

  @Override
  public Uni<Stored> replace(FollowUp followUp) {
    Stored next = new Stored(followUp, followUps.get(followUp.id()).version() + 1);
    followUps.put(followUp.id(), next);
    return item(next);
  }

  @Override
  public Uni<List<FollowUp>> openOf(TicketId ticket) {
    return item(
        followUps.values().stream()
            .map(Stored::followUp)
            .filter(one -> one.isOpen() && one.action().ticket().equals(ticket))
            .toList());
  }

  @Override
  public Uni<List<Stored>> after(Cursor cursor, WorkListFilter filter, int limit) {
    return item(List.copyOf(followUps.values()));
  }

  @Override
  public Uni<Void> addAttempt(FollowUpId id, Attempt attempt) {
    attempts.computeIfAbsent(id, none -> new ArrayList<>()).add(attempt);
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<List<Attempt>> attempts(FollowUpId id) {
    return item(List.copyOf(attempts.getOrDefault(id, List.of())));
  }

  @Override
  public Uni<Void> noteLook(FollowUpId id, String lookedBy, Instant lookedAt) {
    looks.add(new Look(lookedBy, lookedAt));
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<List<Look>> looksAt(FollowUpId id, int limit) {
    return item(List.copyOf(looks));
  }

  @Override
  public Uni<Void> forget(Instant before) {
    followUps.values().removeIf(one -> one.followUp().plannedAt().isBefore(before));
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> hold(TicketId ticket) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> remember(Customer customer, Instant openedAt) {
    customers.put(customer.ticket(), customer);
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Map<TicketId, Customer>> of(Collection<TicketId> tickets) {
    return item(
        tickets.stream()
            .filter(customers::containsKey)
            .collect(Collectors.toMap(Function.identity(), customers::get)));
  }

  @Override
  public Uni<Boolean> isSettled(TicketId ticket) {
    return item(settled.contains(ticket));
  }

  @Override
  public Uni<Void> markSettled(TicketId ticket, boolean isSettled) {
    if (isSettled) {
      settled.add(ticket);
    } else {
      settled.remove(ticket);
    }
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<List<StoredPlan>> all() {
    return item(List.of(storedPlan()));
  }

  @Override
  public Uni<Optional<StoredPlan>> of(String kind) {
    return item(Optional.of(storedPlan()));
  }

  @Override
  public Uni<StoredPlan> replace(FollowUpPlan changed, String changedBy, Instant changedAt) {
    return item(new StoredPlan(changed, 1, changedBy, changedAt));
  }

  private static StoredPlan storedPlan() {
    return new StoredPlan(Samples.PLAN, 0, "third-ring", Samples.NOON);
  }

  private static <T> Uni<T> item(T item) {
    return Uni.createFrom().item(item);
  }
}
