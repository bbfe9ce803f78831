package dev.thirdring.intake.repeat;

import dev.thirdring.intake.repeat.model.Likely;
import dev.thirdring.intake.repeat.model.Typed;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Offers earlier complaints that may be about the same matter, while the agent types (I9). */
@ApplicationScoped
public class FindRepeats {
  private final Repeats repeats;
  private final Clock clock;

  FindRepeats(Repeats repeats, Clock clock) {
    this.repeats = repeats;
    this.clock = clock;
  }

  @WithSession
  public Uni<List<Likely>> find(Repeats.Whose whose, Typed typed) {
    return repeats
        .rule()
        .map(Repeats.Kept::rule)
        .chain(
            rule ->
                repeats
                    .earlier(whose, clock.instant().minus(rule.window()))
                    .map(earlier -> rule.likeliest(typed, earlier)));
  }
}
