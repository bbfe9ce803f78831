package dev.thirdring.metrics.report.tracking;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Tickets that were received in a range of time, in that order. */
interface TrackedTickets {
  Uni<List<TrackedTicket>> received(Instant from, Instant to, int rowsMax);
}
