package dev.thirdring.routing.unit;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import java.util.Optional;

/**
 * A department, or the centre.
 *
 * @param calendar code of the working calendar that its limits are counted in (R9)
 * @param head who is told in the second circle
 * @param actingRole holders of this role act for the unit besides those whose token names it
 * @param active whether it takes tickets; the centre always does
 * @param handOnLimit after so many hand-ons of a ticket the next goes to the supervisor
 */
public record Unit(
    String code,
    String nameZh,
    String nameEn,
    String calendar,
    String head,
    Optional<String> actingRole,
    boolean active,
    int handOnLimit,
    long version) {

  /** The centre: owns what nobody else owns (R7). */
  public static final String CENTRE = "customer-care";

  public boolean isActedForBy(Actor actor) {
    return actor.department().filter(code::equals).isPresent()
        || (actor.is(Roles.PARTNER) && actor.partner().filter(code::equals).isPresent())
        || actingRole.filter(actor::is).isPresent();
  }
}
