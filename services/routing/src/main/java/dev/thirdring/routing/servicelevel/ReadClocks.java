package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.WorkingCalendar;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.LedgerEntry;
import dev.thirdring.routing.servicelevel.model.LedgerReplay;
import dev.thirdring.routing.servicelevel.model.TicketClock;
import dev.thirdring.routing.ticket.model.TicketId;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import dev.thirdring.routing.workingcalendar.Calendars;
import dev.thirdring.routing.workingcalendar.model.CalendarEdition;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows a ticket's clocks; a department sees those it answers for. */
@ApplicationScoped
public class ReadClocks {
  private final TicketClocks clocks;
  private final TicketPauses pauses;
  private final Calendars calendars;
  private final Units units;
  private final ClockLedger ledger;
  private final DueClocks due;

  public ReadClocks(
      TicketClocks clocks,
      TicketPauses pauses,
      Calendars calendars,
      Units units,
      ClockLedger ledger,
      DueClocks due) {
    this.clocks = clocks;
    this.pauses = pauses;
    this.calendars = calendars;
    this.units = units;
    this.ledger = ledger;
    this.due = due;
  }

  /** Each page in the order of their start, the latest page first. */
  @WithSession
  public Uni<Page<ClockView>> of(TicketId ticket, Actor actor, Cursor after, int size) {
    return which(ticket, actor)
        .chain(which -> clocks.page(which, after, size + 1))
        .chain(this::shown)
        .map(views -> Page.of(views, size, view -> new Cursor(view.startedAt(), view.clockId())))
        .map(page -> new Page<>(page.items().reversed(), page.nextCursor()));
  }

  /** The newest, in the order of their start. */
  @WithSession
  public Uni<List<ClockView>> newest(TicketId ticket, Actor actor, int size) {
    return which(ticket, actor)
        .chain(which -> clocks.page(which, Cursor.START, size))
        .map(List::reversed)
        .chain(this::shown);
  }

  private Uni<TicketClocks.Which> which(TicketId ticket, Actor actor) {
    return own(actor).map(own -> new TicketClocks.Which(ticket, own));
  }

  /** Of which units somebody sees clocks; empty: of all. */
  private Uni<Optional<Set<String>>> own(Actor actor) {
    return seesAll(actor)
        ? Uni.createFrom().item(Optional.empty())
        : units.all().map(known -> Optional.of(own(known, actor)));
  }

  private static boolean seesAll(Actor actor) {
    return actor.isAnyOf(
        Roles.AGENT, Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR);
  }

  /** A department that answers for no clock of the ticket learns nothing of it. */
  @WithSession
  public Uni<List<TicketPauseView>> pauses(TicketId ticket, Actor actor) {
    return own(actor)
        .chain(
            own ->
                own.map(units -> clocks.concerns(ticket, units))
                    .orElseGet(() -> Uni.createFrom().item(true)))
        .invoke(
            concerns -> {
              if (!concerns) {
                throw new ProblemException(Problem.forbidden("It is another department's."));
              }
            })
        .chain(() -> pauses.of(ticket))
        .map(all -> all.stream().map(TicketPauseView::of).toList());
  }

  /**
   * Which open clocks.
   *
   * @param responsible code of a unit; empty: of all that one may see
   */
  public record Due(Instant before, Optional<String> responsible, Optional<String> clock) {}

  @WithSession
  public Uni<Page<DueClockView>> due(Actor actor, Due wanted, Cursor after, int size) {
    return units
        .all()
        .map(known -> visible(known, actor, wanted.responsible()))
        .chain(
            visible ->
                due.page(
                    new DueClocks.Wanted(wanted.before(), visible, wanted.clock()), after, size));
  }

  /** Limits and calendars that changed while clocks of a ticket ran, by clock. */
  @WithSession
  public Uni<Map<UUID, List<LedgerView.EntryView>>> changes(TicketId ticket) {
    return ledger
        .changes(ticket)
        .map(
            entries ->
                entries.stream()
                    .collect(
                        Collectors.groupingBy(
                            entry -> entry.clock().value(),
                            Collectors.mapping(LedgerView.EntryView::of, Collectors.toList()))));
  }

  @WithSession
  public Uni<LedgerView> ledger(ClockId id) {
    return clocks
        .find(id)
        .map(
            found -> found.orElseThrow(() -> new ProblemException(Problem.notFound("clock " + id))))
        .chain(clock -> ledger.of(id).chain(entries -> ledger(clock, entries)));
  }

  private Uni<LedgerView> ledger(TicketClock clock, List<LedgerEntry> entries) {
    List<LedgerView.EntryView> views = entries.stream().map(LedgerView.EntryView::of).toList();
    UUID id = clock.facts().id().value();
    return entries.isEmpty() || entries.getFirst().turn().kind() != LedgerEntry.Kind.STARTED
        ? Uni.createFrom().item(new LedgerView(id, views, null))
        : editions(entries)
            .map(editions -> new LedgerReplay(clock.facts(), editions::get).dueAt(entries))
            .map(dueAt -> new LedgerView(id, views, dueAt.orElse(null)));
  }

  private Uni<Map<CalendarEdition, WorkingCalendar>> editions(List<LedgerEntry> entries) {
    Map<CalendarEdition, WorkingCalendar> editions = new HashMap<>();
    return Multi.createFrom()
        .items(entries.stream().map(LedgerEntry::calendar).distinct())
        .onItem()
        .transformToUniAndConcatenate(
            edition -> calendars.of(edition).invoke(calendar -> editions.put(edition, calendar)))
        .collect()
        .last()
        .replaceWith(editions);
  }

  private static Optional<List<String>> visible(
      List<Unit> known, Actor actor, Optional<String> responsible) {
    boolean all = seesAll(actor);
    Set<String> own = own(known, actor);
    if (responsible.isEmpty()) {
      return all ? Optional.empty() : Optional.of(List.copyOf(own));
    }
    if (known.stream().map(Unit::code).noneMatch(responsible.get()::equals)) {
      throw new ProblemException(
          Problem.invalid("responsible", "must be the code of a unit, see /units"));
    }
    if (!all && !own.contains(responsible.get())) {
      throw new ProblemException(Problem.forbidden("It is another department's."));
    }
    return Optional.of(List.of(responsible.get()));
  }

  private static Set<String> own(List<Unit> units, Actor actor) {
    return units.stream()
        .filter(unit -> unit.isActedForBy(actor))
        .map(Unit::code)
        .collect(Collectors.toSet());
  }

  private Uni<List<ClockView>> shown(List<TicketClock> found) {
    return Multi.createFrom()
        .iterable(found)
        .onItem()
        .transformToUniAndConcatenate(
            clock ->
                calendars
                    .of(clock.facts().calendar())
                    .map(calendar -> ClockView.of(clock, calendar)))
        .collect()
        .asList();
  }
}
