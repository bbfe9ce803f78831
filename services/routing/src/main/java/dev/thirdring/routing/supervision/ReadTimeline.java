package dev.thirdring.routing.supervision;

import dev.thirdring.platform.security.Actor;
import dev.thirdring.routing.servicelevel.ClockView;
import dev.thirdring.routing.servicelevel.LedgerView;
import dev.thirdring.routing.servicelevel.ReadClocks;
import dev.thirdring.routing.servicelevel.TicketPauseView;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows a ticket's times as a line (R9); a department sees the clocks that it answers for. */
@ApplicationScoped
public class ReadTimeline {
  static final int LANES_MAX = 500;
  static final int URGES_MAX = 1_000;

  private final ReadClocks clocks;
  private final ReadSupervision supervision;
  private final Pool pool;
  private final Clock clock;

  public ReadTimeline(ReadClocks clocks, ReadSupervision supervision, Pool pool, Clock clock) {
    this.clocks = clocks;
    this.supervision = supervision;
    this.pool = pool;
    this.clock = clock;
  }

  @WithSession
  public Uni<TimelineView> of(TicketId ticket, Actor actor) {
    return clocks
        .pauses(ticket, actor)
        .chain(pauses -> TimelineNames.read(pool).chain(names -> of(ticket, actor, names, pauses)));
  }

  private Uni<TimelineView> of(
      TicketId ticket, Actor actor, TimelineNames names, List<TicketPauseView> pauses) {
    return clocks
        .newest(ticket, actor, LANES_MAX + 1)
        .chain(
            lanes ->
                clocks
                    .changes(ticket)
                    .chain(
                        changes ->
                            supervision
                                .newestUrges(ticket, actor, URGES_MAX + 1)
                                .map(urges -> line(ticket, names, lanes, changes, pauses, urges))));
  }

  /** The latest of them; one more than that was read. */
  private static <T> List<T> latest(List<T> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private TimelineView line(
      TicketId ticket,
      TimelineNames names,
      List<ClockView> read,
      Map<UUID, List<LedgerView.EntryView>> changes,
      List<TicketPauseView> pauses,
      List<UrgeView> urges) {
    List<ClockView> lanes = latest(read, LANES_MAX);
    Moments moments = new Moments(names, clock.instant());
    for (ClockView lane : lanes) {
      moments.clock(lane);
      changes
          .getOrDefault(lane.clockId(), List.of())
          .forEach(change -> moments.change(lane, change));
    }
    pauses.forEach(moments::pause);
    latest(urges, URGES_MAX).forEach(moments::urge);
    return new TimelineView(
        ticket.value(),
        pauses.stream().anyMatch(pause -> pause.until() == null),
        lanes.stream().map(moments::lane).toList(),
        pauses,
        moments.inOrder(),
        read.size() > LANES_MAX || urges.size() > URGES_MAX);
  }
}
