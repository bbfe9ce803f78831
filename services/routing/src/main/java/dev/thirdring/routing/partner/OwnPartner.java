package dev.thirdring.routing.partner;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** People of a partner reach what is theirs; of others they do not even learn that they exist. */
@ApplicationScoped
public class OwnPartner {
  private final Partners partners;

  public OwnPartner(Partners partners) {
    this.partners = partners;
  }

  /** The partner of this code, if the actor may act for it or keeps the register. */
  public Uni<Partner> required(Actor actor, String code) {
    boolean keeper = actor.isAnyOf(Roles.ADMINISTRATOR, Roles.SUPERVISOR);
    if (!keeper && !actor.partner().filter(code::equals).isPresent()) {
      return Uni.createFrom()
          .failure(new ProblemException(Problem.forbidden("It is not your company.")));
    }
    return partners
        .find(code)
        .map(
            found ->
                found
                    .filter(partner -> keeper || partner.active())
                    .orElseThrow(() -> new ProblemException(Problem.notFound("partner " + code))));
  }
}
