package dev.thirdring.routing.person.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.routing.routingrule.model.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R7")
class CandidateTest {
  private static Candidate one(String name, int load, int capacity) {
    return new Candidate(name, Map.of("broadband", 3), load, capacity);
  }

  private static Optional<String> chosen(List<Candidate> present, Work work) {
    return Candidate.leastLoaded(present, work).map(Candidate::name);
  }

  @Test
  void takesWhoeverHasLeastForWhatTheyCanBear() {
    assertEquals(
        Optional.of("strong"), chosen(List.of(one("weak", 1, 2), one("strong", 4, 10)), Work.ANY));
  }

  @Test
  void choosesTheSameWhateverTheOrder() {
    List<Candidate> present =
        new ArrayList<>(List.of(one("c", 2, 10), one("a", 2, 10), one("b", 1, 5)));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(present, new Random(seed));
      assertEquals(Optional.of("b"), chosen(present, Work.ANY));
    }
  }

  @Test
  void asksForEverySkillAtItsLevel() {
    Work expert = new Work(List.of(new Work.Need("broadband", 3)), 1);
    Work master = new Work(List.of(new Work.Need("broadband", 4)), 1);
    Work english = new Work(List.of(new Work.Need("broadband", 1), new Work.Need("english", 1)), 1);
    List<Candidate> present = List.of(one("a", 0, 10));
    assertEquals(Optional.of("a"), chosen(present, expert));
    assertTrue(chosen(present, master).isEmpty());
    assertTrue(chosen(present, english).isEmpty());
  }

  @Test
  void givesNobodyMoreThanTheyCanBear() {
    assertTrue(chosen(List.of(one("full", 9, 10)), new Work(List.of(), 2)).isEmpty());
    assertEquals(Optional.of("full"), chosen(List.of(one("full", 9, 10)), Work.ANY));
    assertTrue(chosen(List.of(), Work.ANY).isEmpty());
  }
}
