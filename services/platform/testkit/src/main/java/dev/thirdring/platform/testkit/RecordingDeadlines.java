package dev.thirdring.platform.testkit;

import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deadlines that only remember, for use-case tests without a container. */
public final class RecordingDeadlines extends Deadlines {
  private final Map<String, Deadline> set = new LinkedHashMap<>();

  @Override
  public Uni<Void> set(Deadline deadline) {
    return Uni.createFrom()
        .voidItem()
        .invoke(() -> set.put(name(deadline.kind(), deadline.subject()), deadline));
  }

  @Override
  public Uni<Void> cancel(String kind, String subject) {
    return Uni.createFrom().voidItem().invoke(() -> set.remove(name(kind, subject)));
  }

  /** What is set now and not cancelled. */
  public List<Deadline> set() {
    return List.copyOf(set.values());
  }

  private static String name(String kind, String subject) {
    return kind + "/" + subject;
  }
}
