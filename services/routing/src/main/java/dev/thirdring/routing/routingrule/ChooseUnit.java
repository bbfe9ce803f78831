package dev.thirdring.routing.routingrule;

import dev.thirdring.routing.partner.ProductOwners;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.routingrule.model.Decision;
import dev.thirdring.routing.routingrule.model.Moment;
import dev.thirdring.routing.routingrule.model.Rulebook;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Function;

/** Asks the rules who gets a ticket (R7). Joins the caller's session. */
@ApplicationScoped
public class ChooseUnit {
  private static final String COMPLAINT = "complaint";

  private final ProductOwners owners;
  private final RoutingRules rules;
  private final Units units;
  private final Calendars calendars;

  public ChooseUnit(ProductOwners owners, RoutingRules rules, Units units, Calendars calendars) {
    this.owners = owners;
    this.rules = rules;
    this.units = units;
    this.calendars = calendars;
  }

  /** A complaint about a product of a partner is the partner's (R10); else the rules choose. */
  public Uni<Decision> choose(RoutedTicket ticket, Instant at) {
    return !ticket.traits().category().equals(COMPLAINT)
        ? byRules(ticket, at)
        : owners
            .ownerOf(ticket.traits().product())
            .chain(
                owner ->
                    owner
                        .map(partner -> Uni.createFrom().item(ofPartner(partner)))
                        .orElseGet(() -> byRules(ticket, at)));
  }

  private static Decision ofPartner(String partner) {
    return Decision.ofPeople(
        new Choice(
            partner, Choice.PARTNER_PRODUCT, "合作伙伴的产品 / A product of the partner " + partner));
  }

  private Uni<Decision> byRules(RoutedTicket ticket, Instant at) {
    return rules.inForce().chain(book -> chooser(book).map(chooser -> chooser.choose(ticket, at)));
  }

  /** Whether a unit that somebody named takes tickets. */
  public Uni<Boolean> takesTickets(String unit) {
    return units.active().map(active -> active.contains(unit));
  }

  /** One that asks the units and the calendar once, for many tickets. */
  Uni<Chooser> chooser(Rulebook book) {
    return units
        .active()
        .chain(active -> moments().map(moments -> new Chooser(book, active, moments)));
  }

  record Chooser(Rulebook book, Set<String> active, Function<Instant, Moment> moments) {
    Decision choose(RoutedTicket ticket, Instant at) {
      return book.choose(ticket, moments.apply(at), active, Unit.CENTRE);
    }
  }

  private Uni<Function<Instant, Moment>> moments() {
    return units
        .find(Unit.CENTRE)
        .chain(centre -> calendars.of(centre.orElseThrow().calendar()))
        .map(
            calendar ->
                at ->
                    new Moment(
                        LocalTime.ofInstant(at, calendar.zone()), calendar.isWorkingTime(at)));
  }
}
