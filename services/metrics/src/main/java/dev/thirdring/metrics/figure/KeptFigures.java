package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Range;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Figures of closed months, as they were kept. */
public interface KeptFigures {

  /**
   * A table of a closed month.
   *
   * @param hash of the month's text, chained to that of the month before
   */
  record KeptTable(YearMonth month, Instant closedAt, String hash, FiguresShown table) {}

  /**
   * By month; none of months that are not closed in this zone, or whose table by this was not kept.
   *
   * @param months whole ones
   * @param by absent: all together
   */
  Uni<List<KeptTable>> tables(Range months, Optional<By> by);
}
