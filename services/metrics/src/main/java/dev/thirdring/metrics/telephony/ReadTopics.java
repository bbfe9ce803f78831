package dev.thirdring.metrics.telephony;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.platform.events.PublishedEvent;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins reading the topics of all takers when the service starts, and ends with it. */
@ApplicationScoped
class ReadTopics {
  private static final Duration LEAVING = Duration.ofSeconds(35);

  private final List<BatchTaker<?>> takers;
  private final TakeBatch takeBatch;
  private final Offsets offsets;
  private final ObjectMapper json;
  private final Validator validator;
  private final Vertx vertx;
  private final List<TopicReader<?>> readers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  @ConfigProperty(name = "third-ring.telephony.enabled")
  boolean enabled;

  @ConfigProperty(name = "third-ring.telephony.batch-size")
  int batchSize;

  @ConfigProperty(name = "third-ring.telephony.group")
  String group;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  ReadTopics(
      @All List<BatchTaker<?>> takers,
      TakeBatch takeBatch,
      Offsets offsets,
      ObjectMapper json,
      Validator validator,
      Vertx vertx) {
    this.takers = takers;
    this.takeBatch = takeBatch;
    this.offsets = offsets;
    this.json = json;
    this.validator = validator;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent started) {
    if (enabled) {
      takers.forEach(this::read);
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    readers.forEach(TopicReader::stop);
    for (Thread thread : threads) {
      thread.join(LEAVING);
    }
  }

  private <E extends Record> void read(BatchTaker<E> taker) {
    String topic = taker.event().getAnnotation(PublishedEvent.class).topic();
    TopicReader<E> reader =
        new TopicReader<>(
            topic,
            () ->
                new KafkaConsumer<>(
                    settings(topic), new StringDeserializer(), new ByteArrayDeserializer()),
            new ReadMessage<>(json, validator, taker),
            taker,
            takeBatch,
            offsets,
            vertx.getOrCreateContext());
    readers.add(reader);
    threads.add(Thread.ofPlatform().daemon().name(topic).start(reader));
  }

  private Map<String, Object> settings(String topic) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("group.id", group + "-" + topic);
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    settings.put("max.poll.records", batchSize);
    settings.put("metadata.max.age.ms", 5000);
    settings.put("allow.auto.create.topics", true);
    settings.put("session.timeout.ms", 10_000);
    settings.put("fetch.max.wait.ms", 100);
    return settings;
  }
}
