package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ClockFacts;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Who is asked how far the department is (R3). */
public interface WhoIsAsked {
  Uni<Told> asked(ClockFacts facts);

  /** Units, people and roles, and how wide their circle is. */
  record Told(int circle, List<String> names) {}
}
