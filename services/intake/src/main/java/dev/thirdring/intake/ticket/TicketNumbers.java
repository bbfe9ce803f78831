package dev.thirdring.intake.ticket;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Numbers such as {@code TR-20261121-1042}: the day at the centre, and a count that never repeats.
 * Counts are drawn from the database in blocks, so a restart leaves gaps.
 */
@ApplicationScoped
class TicketNumbers {
  private static final int BLOCK = 100;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

  private final ZoneId zone;
  private long next;
  private long end;

  TicketNumbers(
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.zone = ZoneId.of(zone);
  }

  Uni<String> next(Instant openedAt) {
    return count().map(count -> "TR-" + DAY.format(openedAt.atZone(zone)) + "-" + count);
  }

  private Uni<Long> count() {
    synchronized (this) {
      if (next < end) {
        return Uni.createFrom().item(next++);
      }
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select nextval('ticket_number')", Long.class)
                    .getSingleResult())
        .invoke(this::startBlock);
  }

  private synchronized void startBlock(long first) {
    next = first + 1;
    end = first + BLOCK;
  }
}
