package dev.thirdring.routing.person;

import dev.thirdring.routing.person.model.Candidate;
import dev.thirdring.routing.routingrule.model.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Names whoever of a unit is there, can do it and has the least (R7). Joins the transaction. */
@ApplicationScoped
public class ChoosePerson {
  private final People people;

  public ChoosePerson(People people) {
    this.people = people;
  }

  /**
   * Who was chosen, of whom.
   *
   * @param person empty: it waits in the queue of the unit
   * @param seen everybody who was there, with what they had then
   */
  public record Chosen(Optional<String> person, List<Candidate> seen) {}

  public Uni<Chosen> choose(String unit, Work work, Instant now) {
    return people
        .available(unit, now)
        .chain(
            there ->
                there.isEmpty()
                    ? Uni.createFrom().item(there)
                    : people.lock(unit).chain(() -> people.available(unit, now)))
        .map(seen -> new Chosen(Candidate.leastLoaded(seen, work).map(Candidate::name), seen));
  }
}
