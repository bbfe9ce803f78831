package dev.thirdring.routing.approval;

import dev.thirdring.routing.approval.model.Rung;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The rights that are lent. */
public interface Delegations {

  /** Whether somebody may decide on this rung for another now. */
  Uni<Boolean> hold(Rung rung, String delegator, String delegate, Instant now);
}
