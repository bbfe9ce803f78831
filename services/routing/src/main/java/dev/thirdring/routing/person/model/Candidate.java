package dev.thirdring.routing.person.model;

import dev.thirdring.routing.routingrule.model.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who is there and might get an assignment.
 *
 * @param skills the level by skill
 * @param load the weights of all open assignments together
 * @param capacity no more than this
 */
public record Candidate(String name, Map<String, Integer> skills, int load, int capacity) {

  /** Who has least for what they can bear; of two alike the one with less, then by name. */
  private static final Comparator<Candidate> LEAST_LOADED =
      Comparator.<Candidate>comparingDouble(one -> (double) one.load() / one.capacity())
          .thenComparingInt(Candidate::load)
          .thenComparing(Candidate::name);

  public Candidate {
    skills = Map.copyOf(skills);
  }

  public boolean canTake(Work work) {
    return load + work.weight() <= capacity
        && work.needs().stream()
            .allMatch(need -> skills.getOrDefault(need.skill(), 0) >= need.level());
  }

  /** Empty: nobody can take it, so it waits. */
  public static Optional<Candidate> leastLoaded(List<Candidate> present, Work work) {
    return present.stream().filter(one -> one.canTake(work)).min(LEAST_LOADED);
  }

  @Override
  public String toString() {
    return name + " " + load + "/" + capacity;
  }
}
