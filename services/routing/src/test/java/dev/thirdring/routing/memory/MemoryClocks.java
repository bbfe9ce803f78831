package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.servicelevel.TicketClocks;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Clocks by id. */
public final class MemoryClocks implements TicketClocks {
  private final Map<ClockId, TicketClock> all = new LinkedHashMap<>();

  private final Set<String> warned = new HashSet<>();
  private final Set<ClockId> handedOn = new HashSet<>();

  @Override
  public Uni<Void> add(TicketClock clock, WorkingCalendar calendar) {
    return save(clock, calendar);
  }

  @Override
  public Uni<Boolean> warned(ClockId id, String step) {
    return Uni.createFrom().item(() -> warned.add(id + step));
  }

  @Override
  public Uni<Void> handedOn(ClockId id) {
    return Uni.createFrom().voidItem().invoke(() -> handedOn.add(id));
  }

  @Override
  public Uni<Optional<TicketClock.Ended>> lastHandedOn(TicketId ticket, String code) {
    return item(
        all.values().stream()
            .filter(TicketClock.Ended.class::isInstance)
            .map(TicketClock.Ended.class::cast)
            .filter(one -> one.facts().code().equals(code))
            .reduce((first, last) -> last)
            .filter(one -> handedOn.contains(one.facts().id()) && one.missedAt().isEmpty()));
  }

  @Override
  public Uni<Void> save(TicketClock clock, WorkingCalendar calendar) {
    return Uni.createFrom().voidItem().invoke(() -> all.put(clock.facts().id(), clock));
  }

  @Override
  public Uni<Optional<TicketClock>> find(ClockId id) {
    return item(Optional.ofNullable(all.get(id)));
  }

  @Override
  public Uni<List<TicketClock.Open>> openOf(TicketId ticket) {
    return of(ticket)
        .map(
            found ->
                found.stream()
                    .filter(TicketClock.Open.class::isInstance)
                    .map(TicketClock.Open.class::cast)
                    .toList());
  }

  @Override
  public Uni<List<TicketClock>> missedOf(TicketId ticket, String code) {
    return of(ticket)
        .map(
            found ->
                found.stream()
                    .filter(c -> c.facts().code().equals(code) && c.missedAt().isPresent())
                    .toList());
  }

  @Override
  public Uni<List<TicketClock>> page(Which which, Cursor after, int size) {
    return of(which.ticket()).map(List::reversed);
  }

  @Override
  public Uni<Boolean> concerns(TicketId ticket, Set<String> units) {
    return of(ticket)
        .map(found -> found.stream().anyMatch(c -> units.contains(c.facts().responsible())));
  }

  /** All of a ticket, ended ones too. */
  public Uni<List<TicketClock>> of(TicketId ticket) {
    return item(all.values().stream().filter(c -> c.facts().ticket().equals(ticket)).toList());
  }

  public TicketClock only(String code) {
    List<TicketClock> found =
        all.values().stream().filter(clock -> clock.facts().code().equals(code)).toList();
    if (found.size() != 1) {
      throw new AssertionError("one clock " + code + " wanted, but there are " + found);
    }
    return found.getFirst();
  }
}
