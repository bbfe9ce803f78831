package dev.thirdring.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Which record belongs to which CloudEvents type. */
@ApplicationScoped
class EventTypes {
  private final Map<String, Class<? extends Record>> recordsByType = new HashMap<>();

  EventTypes() {
    for (EventCatalog catalog : ServiceLoader.load(EventCatalog.class)) {
      catalog.events().forEach(record -> recordsByType.put(published(record).type(), record));
    }
  }

  Optional<Class<? extends Record>> recordOf(String type) {
    return Optional.ofNullable(recordsByType.get(type));
  }

  static PublishedEvent published(Class<?> record) {
    PublishedEvent published = record.getAnnotation(PublishedEvent.class);
    if (published == null) {
      throw new IllegalArgumentException(record.getName() + " is not a published event");
    }
    return published;
  }
}
