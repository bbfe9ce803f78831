package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.Counted;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Spread;
import dev.thirdring.metrics.figure.model.Tally;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/** Tallies of a range, added up by label and group. */
interface Tallies {
  /**
   * Fails with {@link TookTooLongException} when the range holds too much.
   *
   * @param rowsMax one more than this is read, so that the caller sees that it is too much
   */
  Uni<List<Counted>> of(Set<Tally> tallies, Question question, int rowsMax);

  /** How many calls were of which length, for percentiles; limits as above. */
  Uni<List<Lengths>> spreads(Set<Spread> spreads, Question question, int rowsMax);
}
