package dev.thirdring.platform.testkit;

import dev.thirdring.platform.events.Outbox;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An outbox that only remembers, for use-case tests without a container. */
public final class RecordingOutbox extends Outbox {
  private final List<Record> events = new ArrayList<>();

  public RecordingOutbox() {
    super(EventProbe.JSON, Integer.MAX_VALUE);
  }

  @Override
  public Uni<Void> append(String key, Record event, Instant occurredAt) {
    return Uni.createFrom().voidItem().invoke(() -> events.add(event));
  }

  public List<Record> events() {
    return List.copyOf(events);
  }

  /** The only event of this type. */
  public <E extends Record> E only(Class<E> type) {
    List<E> found = events.stream().filter(type::isInstance).map(type::cast).toList();
    if (found.size() != 1) {
      throw new AssertionError("one " + type.getSimpleName() + " wanted, but there are: " + events);
    }
    return found.getFirst();
  }
}
