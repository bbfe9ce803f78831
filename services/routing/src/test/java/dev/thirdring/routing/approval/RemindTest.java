package dev.thirdring.routing.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.routing.World;
import dev.thirdring.routing.approval.model.Approval;
import dev.thirdring.routing.approval.model.Claim;
import dev.thirdring.routing.ticket.model.AssignmentId;
import dev.thirdring.routing.ticket.model.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R6")
class RemindTest {
  private final World world = new World();
  private final ApprovalWaitingListener waiting =
      new ApprovalWaitingListener(world.approvals, world.remind, world.outbox, world.clock);

  private Approval asked() {
    new RequestCompensation(world.approvals, world.limits, world.remind, world.outbox)
        .request(
            new RequestCompensation.Proposal(
                new TicketId(UUID.randomUUID()),
                new AssignmentId(UUID.randomUUID()),
                "billing",
                new Claim.Terms(5_000, "CNY", true, Optional.empty(), "Outage"),
                "expert",
                world.clock.instant()))
        .await()
        .indefinitely();
    return world.approvals.only();
  }

  private void waitsTooLong(Approval approval, String circle) {
    waiting
        .onDue(
            new Deadline(
                Remind.WAITING, approval.claim().id().toString(), world.clock.instant(), circle))
        .await()
        .indefinitely();
  }

  private AssignmentUrged lastUrge() {
    return (AssignmentUrged) world.outbox.events().getLast();
  }

  @Test
  void remindsMoreAndMorePeopleWhileNobodyDecides() {
    Approval approval = asked();
    waitsTooLong(approval, "1");
    assertEquals(List.of("finance"), lastUrge().told());
    waitsTooLong(approval, "2");
    assertEquals(List.of("finance", "general-manager"), lastUrge().told());
    assertEquals(Step.What.REMINDED, world.approvals.steps.getLast().what());
  }

  @Test
  void remindsNobodyOfWhatIsOver() {
    Approval.Pending approval = (Approval.Pending) asked();
    Step step = Step.of(Step.What.WITHDRAWN, "expert", "x", world.clock.instant());
    world.approvals.save(approval.withdraw(), step).await().indefinitely();
    int before = world.outbox.events().size();
    waitsTooLong(approval, "1");
    assertEquals(before, world.outbox.events().size());
  }
}
