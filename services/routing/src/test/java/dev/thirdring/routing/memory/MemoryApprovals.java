package dev.thirdring.routing.memory;

import static dev.thirdring.routing.World.item;

import dev.thirdring.routing.Versioned;
import dev.thirdring.routing.approval.Approvals;
import dev.thirdring.routing.approval.Step;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.ApprovalId;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.ticket.model.TicketId;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Approvals with their versions. */
public final class MemoryApprovals implements Approvals {
  private final Map<ApprovalId, Versioned<Approval>> all = new LinkedHashMap<>();
  public final List<Step> steps = new ArrayList<>();

  @Override
  public Uni<Void> note(Claim claim, Step step) {
    return Uni.createFrom().voidItem().invoke(() -> steps.add(step));
  }

  @Override
  public Uni<List<Step>> steps(ApprovalId id) {
    return item(List.copyOf(steps));
  }

  @Override
  public Uni<Optional<Versioned<Approval>>> find(ApprovalId id) {
    return item(Optional.ofNullable(all.get(id)));
  }

  @Override
  public Uni<List<Approval.Pending>> lockPendingOf(TicketId ticket) {
    return item(
        all.values().stream()
            .map(Versioned::value)
            .filter(one -> one.claim().ticket().equals(ticket))
            .filter(Approval.Pending.class::isInstance)
            .map(Approval.Pending.class::cast)
            .toList());
  }

  @Override
  public Uni<Long> save(Approval approval, Step step) {
    return Uni.createFrom()
        .item(
            () -> {
              steps.add(step);
              Versioned<Approval> before = all.get(approval.claim().id());
              long version = before == null ? 0 : before.version() + 1;
              all.put(approval.claim().id(), new Versioned<>(approval, version));
              return version;
            });
  }

  public Approval only() {
    if (all.size() != 1) {
      throw new AssertionError("one approval wanted, but there are " + all);
    }
    return all.values().iterator().next().value();
  }
}
