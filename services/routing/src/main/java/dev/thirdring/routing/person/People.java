package dev.thirdring.routing.person;

import dev.thirdring.routing.person.model.Candidate;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The people of units, as assignments need them. Joins the caller's session. */
public interface People {

  /** Those who are there for assignments now, with what they have. */
  Uni<List<Candidate>> available(String unit, Instant now);

  /** Until the transaction ends nobody else gives these people anything. */
  Uni<Void> lock(String unit);

  /** Whether somebody of this name works there. */
  Uni<Boolean> worksIn(String name, String unit);
}
