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
    return TimelineNames.read(pool)
        .chain(names -> clocks.of(ticket, actor).chain(all -> of(ticket, actor, names, all)));
  }

  private Uni<TimelineView> of(
      TicketId ticket, Actor actor, TimelineNames names, List<ClockView> lanes) {
    return clocks
        .changes(ticket)
        .chain(
            changes ->
                clocks
                    .pauses(ticket)
                    .chain(
                        pauses ->
                            supervision
                                .urges(ticket, actor)
                                .map(urges -> line(ticket, names, lanes, changes, pauses, urges))));
  }

  private TimelineView line(
      TicketId ticket,
      TimelineNames names,
      List<ClockView> lanes,
      Map<UUID, List<LedgerView.EntryView>> changes,
      List<TicketPauseView> pauses,
      List<UrgeView> urges) {
    Moments moments = new Moments(names, clock.instant());
    for (ClockView lane : lanes) {
      moments.clock(lane);
      changes
          .getOrDefault(lane.clockId(), List.of())
          .forEach(change -> moments.change(lane, change));
    }
    pauses.forEach(moments::pause);
    urges.forEach(moments::urge);
    return new TimelineView(
        ticket.value(),
        pauses.stream().anyMatch(pause -> pause.until() == null),
        lanes.stream().map(moments::lane).toList(),
        pauses,
        moments.inOrder());
  }
}
