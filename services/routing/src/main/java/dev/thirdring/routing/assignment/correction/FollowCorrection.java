package dev.thirdring.routing.assignment.correction;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.assignment.AssignTicket;
import dev.thirdring.routing.assignment.Assignments;
import dev.thirdring.routing.assignment.HandOver;
import dev.thirdring.routing.assignment.model.Assignment;
import dev.thirdring.routing.escalation.EscalateTicket;
import dev.thirdring.routing.routingrule.ChooseUnit;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.servicelevel.StartClocks;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.ticket.Tickets;
import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.Traits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the rules again about a ticket that was put right, and does what they say or offers it (R7).
 * Joins the caller's transaction.
 */
@ApplicationScoped
public class FollowCorrection {
  /** Notes that do not tell of anybody's work. */
  private static final Set<String> NOT_BEGUN = Set.of("MADE", "URGED", "RULES_SAY");

  private static final String NOTICE = "NOTICE";
  private static final String REVIEWED_NOTICE = "REVIEWED_NOTICE";

  private final Tickets tickets;
  private final Assignments assignments;
  private final ChooseUnit choose;
  private final HandOver handOver;
  private final AssignTicket assign;
  private final StartClocks start;
  private final EscalateTicket escalate;
  private final HandOnOffers offers;

  public FollowCorrection(
      Tickets tickets,
      Assignments assignments,
      ChooseUnit choose,
      HandOver handOver,
      AssignTicket assign,
      StartClocks start,
      EscalateTicket escalate,
      HandOnOffers offers) {
    this.tickets = tickets;
    this.assignments = assignments;
    this.choose = choose;
    this.handOver = handOver;
    this.assign = assign;
    this.start = start;
    this.escalate = escalate;
    this.offers = offers;
  }

  /** Who put it right, why and when. */
  public record Why(String by, String reason, Instant at) {}

  public Uni<Void> follow(RoutedTicket was, RoutedTicket is, Why why) {
    return tickets
        .corrected(is)
        .chain(() -> escalated(was.traits(), is))
        .chain(() -> assignments.of(is.id()))
        .map(
            all ->
                all.stream()
                    .map(Versioned::value)
                    .filter(Assignment.UnderWay.class::isInstance)
                    .findFirst())
        .chain(
            underWay ->
                underWay
                    .map(one -> asked(one, is, why))
                    .orElseGet(() -> onPaper(was.traits().form(), is, why)));
  }

  /** Urgent, or before an authority, only since it was put right (R8). */
  private Uni<Void> escalated(Traits was, RoutedTicket is) {
    boolean urgent = is.traits().urgent() && !was.urgent();
    Optional<String> authority =
        Optional.of(is.traits().authority())
            .filter(name -> !name.isBlank() && !name.equals(was.authority()));
    return escalate.whenAskedFor(is, urgent, authority);
  }

  /** Nobody has it: it was a question, and is a notice now. */
  private Uni<Void> onPaper(String form, RoutedTicket is, Why why) {
    if (is.traits().form().equals(form)) {
      return Uni.createFrom().voidItem();
    }
    return switch (is.traits().form()) {
      case NOTICE -> assign.byRules(is, why.by()).replaceWithVoid();
      case REVIEWED_NOTICE ->
          start
              .unlessRunning(
                  is,
                  List.of(
                      new ClockPlan.Begin(
                          ClockPlan.NOTICE_TO_DEPARTMENT,
                          why.at(),
                          Optional.empty(),
                          false,
                          false,
                          Optional.of(ClockPlan.REVIEWER))))
              .replaceWithVoid();
      default -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> asked(Assignment one, RoutedTicket is, Why why) {
    return choose
        .choose(is, why.at())
        .chain(
            decision ->
                decision.choice().department().equals(one.facts().department())
                    ? Uni.createFrom().voidItem()
                    : begun(one).chain(begun -> elsewhere(one, decision.choice(), begun, why)));
  }

  private Uni<Boolean> begun(Assignment one) {
    return assignments
        .notes(one.facts().id())
        .map(notes -> notes.stream().anyMatch(note -> !NOT_BEGUN.contains(note.what())));
  }

  private Uni<Void> elsewhere(Assignment one, Choice choice, boolean begun, Why why) {
    Assignments.Note note =
        new Assignments.Note(
            why.at(),
            why.by(),
            "RULES_SAY",
            choice.department() + ": " + choice.reason() + " (" + why.reason() + ")");
    return assignments
        .note(one.facts().id(), note)
        .chain(
            () ->
                !begun
                        && !one.facts().choice().isOfPeople()
                        && one instanceof Assignment.Open open
                        && open.carried().isEmpty()
                    ? handOn(open, choice, why)
                    : offers.offer(one.facts(), choice, why));
  }

  private Uni<Void> handOn(Assignment.Open open, Choice choice, Why why) {
    return handOver
        .handOver(
            open.passOn(Optional.of(choice.department()), why.reason(), why.by(), why.at()),
            new Choice(
                choice.department(), Choice.CORRECTED, choice.reason() + " (" + why.reason() + ")"))
        .replaceWithVoid();
  }
}
