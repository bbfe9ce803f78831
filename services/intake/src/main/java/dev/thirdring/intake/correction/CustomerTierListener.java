package dev.thirdring.intake.correction;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.DeadlineListener;
import dev.thirdring.platform.deadlines.Deadlines;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Set by the database with the change of a customer's tier, whatever way it came; in batches. */
@ApplicationScoped
class CustomerTierListener implements DeadlineListener {
  private static final String KIND = "customer-tier";
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final FollowTier follow;
  private final Deadlines deadlines;
  private final Clock clock;

  CustomerTierListener(FollowTier follow, Deadlines deadlines, Clock clock) {
    this.follow = follow;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Uni<Void> onDue(Deadline deadline) {
    return follow
        .batch(UUID.fromString(deadline.subject()))
        .chain(
            more ->
                more
                    ? deadlines.set(
                        new Deadline(KIND, deadline.subject(), clock.instant().plus(AT_ONCE), ""))
                    : Uni.createFrom().voidItem());
  }
}
