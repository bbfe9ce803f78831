package dev.thirdring.specs.event;

import dev.thirdring.platform.events.EventCatalog;
import dev.thirdring.platform.events.PublishedEvent;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** One published event: its record, and the names that its marker gives it. */
public record Contract(Class<? extends Record> record, String type, String topic) {

  /** Every contract, in the order of its schema's path. */
  public static List<Contract> all() {
    return ServiceLoader.load(EventCatalog.class).stream()
        .flatMap(catalog -> catalog.get().events().stream())
        .map(Contract::of)
        .sorted(Comparator.comparing(Contract::schemaPath))
        .toList();
  }

  public static Contract of(Class<? extends Record> record) {
    PublishedEvent published = record.getAnnotation(PublishedEvent.class);
    return new Contract(record, published.type(), published.topic());
  }

  /** {@code field-service} of topic {@code field-service.visits}. */
  public String producer() {
    return topic.substring(0, topic.indexOf('.'));
  }

  /** {@code visit-booked.v1} of type {@code dev.thirdring.fieldservice.visit-booked.v1}. */
  public String name() {
    String[] parts = type.split("\\.");
    return parts[parts.length - 2] + "." + parts[parts.length - 1];
  }

  public String schemaPath() {
    return producer() + "/" + name() + ".schema.json";
  }
}
