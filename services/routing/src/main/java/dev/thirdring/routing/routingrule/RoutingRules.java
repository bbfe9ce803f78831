package dev.thirdring.routing.routingrule;

import dev.thirdring.routing.routingrule.model.Rulebook;
import io.smallrye.mutiny.Uni;

/** The rules in force. */
public interface RoutingRules {
  Uni<Rulebook> inForce();
}
