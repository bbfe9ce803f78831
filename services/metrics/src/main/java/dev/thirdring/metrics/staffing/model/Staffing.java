package dev.thirdring.metrics.staffing.model;

import java.util.Optional;

/**
 * Agents for a half hour.
 *
 * @param answering who must be there to answer
 * @param scheduled who must be on the roster, so that so many are there
 * @param service that the answering agents give; absent where no calls are expected
 */
public record Staffing(int answering, int scheduled, Optional<Service> service) {
  public static final int AGENTS_MAX = 20_000;

  /**
   * The fewest agents that are enough.
   *
   * @throws IllegalArgumentException more than {@link #AGENTS_MAX} would be needed
   */
  public static Staffing needed(QueueModel model, Load load, Wanted wanted) {
    if (load.erlangs() <= 0) {
      return new Staffing(0, 0, Optional.empty());
    }
    int tooFew = model.fewest(load) - 1;
    int enough = Math.max(1, tooFew);
    int step = 1;
    while (!isEnough(model, enough, load, wanted)) {
      tooFew = enough;
      enough += step;
      step *= 2;
      if (enough > AGENTS_MAX) {
        throw new IllegalArgumentException("more than " + AGENTS_MAX + " agents are needed");
      }
    }
    while (enough - tooFew > 1) {
      int middle = (enough + tooFew) / 2;
      if (isEnough(model, middle, load, wanted)) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    Service service = model.service(enough, load, wanted.withinSeconds());
    return new Staffing(
        enough, (int) Math.ceil(enough / (1 - wanted.shrinkage())), Optional.of(service));
  }

  private static boolean isEnough(QueueModel model, int agents, Load load, Wanted wanted) {
    return model.service(agents, load, wanted.withinSeconds()).answeredWithin() >= wanted.share();
  }
}
