package dev.thirdring.platform.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thirdring.platform.events.CloudEventHeaders;
import dev.thirdring.platform.events.EventCatalog;
import dev.thirdring.platform.events.PublishedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks to a service as its neighbours do: over Kafka, in CloudEvents. */
public final class EventProbe implements AutoCloseable {
  static final String BOOTSTRAP = "third-ring.test.kafka";

  /** Reads and writes what services read and write. */
  public static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

  /** Listens to these topics from their beginning. */
  public EventProbe(String... topics) {
    this(System.getProperty(BOOTSTRAP), topics);
  }

  public EventProbe(String bootstrapServers, List<String> topics) {
    this(bootstrapServers, topics.toArray(String[]::new));
  }

  private EventProbe(String bootstrapServers, String... topics) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    Map<String, Object> reading = new HashMap<>(settings);
    reading.put("group.id", "probe-" + UUID.randomUUID());
    reading.put("auto.offset.reset", "earliest");
    reading.put("metadata.max.age.ms", "500");
    consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
    if (topics.length > 0) {
      consumer.subscribe(List.of(topics));
    }
  }

  /** Publishes a contract's record as its producer would; answers its id. */
  public String publish(String key, Record event) {
    return publish(UUID.randomUUID().toString(), key, event);
  }

  public String publish(String id, String key, Record event) {
    PublishedEvent published = event.getClass().getAnnotation(PublishedEvent.class);
    try {
      send(published.topic(), id, published.type(), key, JSON.writeValueAsBytes(event));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return id;
  }

  /** Publishes many without waiting for each; {@link #close} waits for all of them. */
  public void publishSoon(String id, String key, Record event) {
    PublishedEvent published = event.getClass().getAnnotation(PublishedEvent.class);
    try {
      producer.send(
          record(published.topic(), id, published.type(), key, JSON.writeValueAsBytes(event)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Sends any bytes under any type, as a faulty neighbour might. */
  public void send(String topic, String id, String type, String key, byte[] payload) {
    try {
      producer.send(record(topic, id, type, key, payload)).get();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static ProducerRecord<String, byte[]> record(
      String topic, String id, String type, String key, byte[] payload) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, payload);
    header(record, CloudEventHeaders.SPEC_VERSION, "1.0");
    header(record, CloudEventHeaders.ID, id);
    header(record, CloudEventHeaders.TYPE, type);
    header(record, CloudEventHeaders.SOURCE, "/test");
    header(record, CloudEventHeaders.TIME, Instant.EPOCH.toString());
    header(record, CloudEventHeaders.SUBJECT, key);
    return record;
  }

  /** Waits for the first event of this type that matches. */
  public <E extends Record> E await(Class<E> type, Predicate<E> wanted) {
    String name = type.getAnnotation(PublishedEvent.class).type();
    return read(
        type,
        awaitRecord(
            record ->
                name.equals(header(record, CloudEventHeaders.TYPE))
                    && wanted.test(read(type, record))));
  }

  /** Waits for the first record that matches, whatever it holds. */
  public ConsumerRecord<String, byte[]> awaitRecord(
      Predicate<ConsumerRecord<String, byte[]>> wanted) {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    int looked = 0;
    while (true) {
      for (; looked < seen.size(); looked++) {
        if (wanted.test(seen.get(looked))) {
          return seen.get(looked);
        }
      }
      if (System.nanoTime() > giveUpAt) {
        throw new AssertionError("no such event after 20 s; seen: " + described());
      }
      consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    }
  }

  /**
   * The events of a key seen so far, in order, each id once: what a receiver's inbox lets through.
   */
  public List<Record> distinctOf(String key) {
    Set<String> ids = new HashSet<>();
    List<Record> events = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : seen) {
      if (key.equals(record.key()) && ids.add(header(record, CloudEventHeaders.ID))) {
        recordOf(header(record, CloudEventHeaders.TYPE))
            .ifPresent(type -> events.add(read(type, record)));
      }
    }
    return events;
  }

  private static Optional<Class<? extends Record>> recordOf(String type) {
    for (EventCatalog catalog : ServiceLoader.load(EventCatalog.class)) {
      for (Class<? extends Record> event : catalog.events()) {
        if (event.getAnnotation(PublishedEvent.class).type().equals(type)) {
          return Optional.of(event);
        }
      }
    }
    return Optional.empty();
  }

  /** All events of this type seen so far, after listening for a moment more. */
  public <E extends Record> List<E> all(Class<E> type) {
    consumer.poll(Duration.ofMillis(500)).forEach(seen::add);
    String name = type.getAnnotation(PublishedEvent.class).type();
    return seen.stream()
        .filter(record -> name.equals(header(record, CloudEventHeaders.TYPE)))
        .map(record -> read(type, record))
        .toList();
  }

  /** Every record seen so far, in the order of its partition. */
  public List<ConsumerRecord<String, byte[]>> seen() {
    return List.copyOf(seen);
  }

  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The event that a record holds. */
  public static <E extends Record> E read(Class<E> type, ConsumerRecord<String, byte[]> record) {
    try {
      return JSON.readValue(record.value(), type);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> described() {
    return seen.stream()
        .map(record -> header(record, CloudEventHeaders.TYPE) + " of " + record.key())
        .toList();
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
