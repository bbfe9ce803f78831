package dev.thirdring.metrics.team;

import dev.thirdring.metrics.team.model.Membership;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent in a team. */
public record MembershipShown(
    UUID id,
    String agent,
    String team,
    String centre,
    Instant validFrom,
    @Schema(description = "Exclusive; absent: until further notice") Instant validUntil,
    long version) {

  static MembershipShown of(Membership one) {
    return new MembershipShown(
        one.id(),
        one.agent(),
        one.team(),
        one.centre(),
        one.validFrom(),
        one.validUntil().orElse(null),
        one.version());
  }
}
