package dev.thirdring.metrics.closing;

import dev.thirdring.metrics.figure.FiguresShown;
import java.time.Instant;
import java.util.List;

/**
 * All that is kept of a month.
 *
 * @param calendar edition of the time zones' rules, and how weeks are counted
 */
record MonthContent(
    String month,
    String zone,
    String calendar,
    Instant closedAt,
    String closedBy,
    List<KeptLimit> limits,
    List<KeptDefinition> definitions,
    List<FiguresShown> tables) {}
