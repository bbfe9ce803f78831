package dev.thirdring.specs.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFlowTest {
  @TempDir Path root;

  @Test
  void sendersMakeARecordAndHearersListenForIt() throws IOException {
    write(
        "follow-up",
        "PlanFollowUp.java",
        """
        import dev.thirdring.contracts.followup.FollowUpPlanned;
        class PlanFollowUp { Object act() { return new FollowUpPlanned(null, null, null, null); } }
        """);
    write(
        "follow-up",
        "AssignmentCompletedListener.java",
        """
        import dev.thirdring.contracts.routing.AssignmentCompleted;
        class AssignmentCompletedListener implements EventListener<AssignmentCompleted> {}
        """);
    write("metrics", "Other.java", "class Other { Object o = new TicketOpened(); }");
    assertEquals(
        List.of(
            new EventFlow.Service(
                "follow-up",
                new TreeSet<>(List.of("FollowUpPlanned")),
                new TreeSet<>(List.of("AssignmentCompleted"))),
            new EventFlow.Service("metrics", new TreeSet<>(), new TreeSet<>())),
        EventFlow.of(root).services());
  }

  private void write(String service, String file, String source) throws IOException {
    Path folder = Files.createDirectories(root.resolve("services/" + service + "/src/main/java"));
    Files.writeString(folder.resolve(file), source);
  }
}
