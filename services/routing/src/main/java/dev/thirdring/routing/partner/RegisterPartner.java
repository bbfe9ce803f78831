package dev.thirdring.routing.partner;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.unit.KeepUnits;
import dev.thirdring.routing.workingcalendar.Calendars;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps the register: a product or a port is one partner's (R10). */
@ApplicationScoped
public class RegisterPartner {
  private static final Duration ANSWER_WITHIN_MAX = Duration.ofDays(90);

  private final Partners partners;
  private final Calendars calendars;
  private final KeepUnits units;
  private final Clock clock;

  public RegisterPartner(Partners partners, Calendars calendars, KeepUnits units, Clock clock) {
    this.partners = partners;
    this.calendars = calendars;
    this.units = units;
    this.clock = clock;
  }

  /** Empty when a unit has this code. */
  @WithTransaction
  public Uni<Optional<Partner>> add(String code, PartnerRequest request) {
    return checked(code, request)
        .chain(
            () -> partners.add(UuidCreator.getTimeOrderedEpoch(), code, request, clock.instant()))
        .chain(
            added ->
                added
                    ? opened(code, true, request.active()).chain(() -> partners.find(code))
                    : Uni.createFrom().item(Optional.<Partner>empty()));
  }

  @WithTransaction
  public Uni<Partner> change(String code, long version, PartnerRequest request) {
    return partners
        .find(code)
        .map(
            known ->
                known.orElseThrow(() -> new ProblemException(Problem.notFound("partner " + code))))
        .chain(
            known ->
                checked(code, request)
                    .chain(() -> partners.change(code, version, request))
                    .invoke(
                        changed -> {
                          if (!changed) {
                            throw new ProblemException(Problem.stale());
                          }
                        })
                    .chain(() -> opened(code, known.active(), request.active())))
        .chain(() -> partners.find(code))
        .map(Optional::orElseThrow);
  }

  /** What a partner that is closed has open goes where the rules say (R7). */
  private Uni<Void> opened(String code, boolean was, boolean is) {
    return was == is ? Uni.createFrom().voidItem() : units.open(code, is);
  }

  private Uni<Void> checked(String code, PartnerRequest request) {
    Duration within = request.answerWithin();
    if (within != null && (!within.isPositive() || within.compareTo(ANSWER_WITHIN_MAX) > 0)) {
      throw refused("answerWithin", "must be more than nothing and at most P90D");
    }
    return calendars
        .find(request.calendar())
        .invoke(
            found ->
                found.orElseThrow(
                    () -> refused("calendar", "must be the code of a calendar, see /calendars")))
        .chain(() -> unheld(code, "PRODUCT", request.products(), "products"))
        .chain(() -> unheld(code, "PORT", request.ports(), "ports"));
  }

  private Uni<Void> unheld(String code, String kind, List<String> values, String field) {
    return partners
        .otherHolder(code, kind, values)
        .invoke(
            holder ->
                holder.ifPresent(
                    other -> {
                      throw refused(field, "must not be another partner's: " + other);
                    }))
        .replaceWithVoid();
  }

  private static ProblemException refused(String field, String allowed) {
    return new ProblemException(Problem.invalid(field, allowed));
  }
}
