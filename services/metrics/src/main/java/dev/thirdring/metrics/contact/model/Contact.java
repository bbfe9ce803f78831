package dev.thirdring.metrics.contact.model;

import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.call.model.Leg;
import dev.thirdring.metrics.call.model.Outcome;
import dev.thirdring.metrics.call.model.Untold;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A call of a known customer, as far as other calls of the same customer depend on it.
 *
 * @param caller opaque pseudonym
 * @param matter absent: it is about the same as no other call
 * @param at its arrival
 * @param transferred its matter went from one to another
 * @param agents who had a part in it, each once
 * @param isAmongAttempts its source tells refused calls too, so that its attempts can be divided by
 */
public record Contact(
    String callId,
    String caller,
    Optional<String> matter,
    Instant at,
    Call.Intervals intervals,
    Outcome outcome,
    boolean transferred,
    Place place,
    List<String> agents,
    boolean isAmongAttempts) {
  static final Comparator<Contact> ORDER =
      Comparator.comparing(Contact::at).thenComparing(Contact::callId);

  public Contact {
    agents = List.copyOf(agents);
  }

  /** Where it is counted; what it does not have is an empty text. */
  public record Place(String line, String callType, String tier, String centre, String queue) {}

  /** Nothing without a customer. */
  public static Optional<Contact> of(String callId, Call call) {
    return call.origin()
        .caller()
        .map(
            caller ->
                new Contact(
                    callId,
                    caller,
                    call.origin().matter(),
                    call.arrivedAt(),
                    call.intervals(),
                    call.outcome(),
                    call.legs().stream().anyMatch(leg -> leg.handover() != Leg.Handover.NONE),
                    place(call),
                    call.legs().stream().map(Leg::agent).distinct().toList(),
                    call.tells(Untold.REFUSALS)));
  }

  private static Place place(Call call) {
    return new Place(
        call.line().orElse(""),
        call.callType().orElse(""),
        call.origin().tier().orElse(""),
        call.origin().centre().orElse(""),
        call.queued().orElse(""));
  }

  boolean isHandled() {
    return outcome == Outcome.BY_AGENT;
  }

  boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }

  /** Nothing for a call that has not come so far. */
  Optional<Instant> moment(Basis basis) {
    return switch (basis) {
      case ARRIVAL -> Optional.of(at);
      case ANSWER -> intervals.answeredAt().or(intervals::endedAt);
      case END -> intervals.endedAt();
    };
  }
}
