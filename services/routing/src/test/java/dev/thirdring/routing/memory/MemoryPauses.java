package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.routing.servicelevel.TicketPauses;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.servicelevel.model.PauseReason;
import dev.thirdring.routing.servicelevel.model.TicketPause;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two reasons: the customer's answer ends one, neither knows of first replies. */
public final class MemoryPauses implements TicketPauses {
  private final Map<UUID, TicketPause> all = new LinkedHashMap<>();

  @Override
  public Uni<Optional<PauseReason>> reason(String code) {
    return item(
        List.of("customer", "third-party").contains(code)
            ? Optional.of(
                new PauseReason(
                    code,
                    code.equals("customer")
                        ? Set.of(ClockPlan.EFFECTIVE_REPLY, ClockPlan.FIRST_REPLY)
                        : Set.of(ClockPlan.EFFECTIVE_REPLY),
                    code.equals("customer"),
                    Duration.ofDays(14)))
            : Optional.empty());
  }

  @Override
  public Uni<List<TicketPause>> openOf(TicketId ticket) {
    return of(ticket).map(found -> found.stream().filter(p -> p.end().isEmpty()).toList());
  }

  @Override
  public Uni<List<TicketPause>> of(TicketId ticket) {
    return item(all.values().stream().filter(p -> p.ticket().equals(ticket)).toList());
  }

  @Override
  public Uni<Optional<TicketPause>> find(UUID id) {
    return item(Optional.ofNullable(all.get(id)));
  }

  @Override
  public Uni<Void> save(TicketPause pause) {
    return Uni.createFrom().voidItem().invoke(() -> all.put(pause.id(), pause));
  }
}
