package dev.thirdring.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Steps of made-up calls in the order in which they happen: 3,360 calls arrive in a quarter of an
 * hour, as when ten million come in a month, and are about nine minutes long.
 */
final class CallEvents {
  static final String TOPIC = "telephony.calls";
  static final int STEPS = 8;

  private static final Duration BETWEEN = Duration.ofMillis(268);
  private static final int AGENTS = 2_000;
  private static final String[] QUEUES = {
    "broadband", "billing", "mobile", "roaming", "complaints", "business"
  };
  private static final String[] TIERS = {"standard", "standard", "premium", "vip"};
  private static final String[] TYPES = {"consultation", "complaint", "order"};

  private final String name;
  private final Random random;
  private final List<Step> steps;
  private Instant arrival;

  private record Step(Instant at, String call, String json) {}

  private CallEvents(String name, long seed, Instant begin, int calls) {
    this.name = name;
    this.random = new Random(seed);
    this.steps = new ArrayList<>(calls * STEPS);
    this.arrival = begin;
  }

  /** Publishes them; answers how many steps they have. */
  static int publish(String bootstrapServers, String name, Instant begin, int calls) {
    CallEvents events = new CallEvents(name, name.hashCode(), begin, calls);
    for (int call = 0; call < calls; call++) {
      events.call(call);
    }
    events.steps.sort(Comparator.comparing(Step::at));
    events.send(bootstrapServers);
    return events.steps.size();
  }

  private void call(int number) {
    String call = name + "-" + number;
    String queue = QUEUES[random.nextInt(QUEUES.length)];
    String agent = "agent" + random.nextInt(AGENTS);
    arrival = arrival.plus(BETWEEN);
    Instant at = arrival;
    add(
        call,
        at,
        1,
        "ARRIVED",
        ",\"line\":\"10086\",\"callType\":\"%s\",\"tier\":\"%s\",\"centre\":\"chengdu\""
            .formatted(TYPES[random.nextInt(TYPES.length)], TIERS[random.nextInt(TIERS.length)]));
    at = later(at, 5_000);
    add(call, at, 2, "QUEUED", ",\"queue\":\"" + queue + "\"");
    at = later(at, 40_000);
    add(call, at, 3, "RINGING", of(agent));
    at = later(at, 9_000);
    add(call, at, 4, "ANSWERED", of(agent) + ",\"rings\":2");
    at = later(at, 300_000);
    add(call, at, 5, "HELD", of(agent));
    at = later(at, 60_000);
    add(call, at, 6, "RETRIEVED", of(agent));
    at = later(at, 400_000);
    add(call, at, 7, "ENDED", "");
    add(call, later(at, 90_000), 8, "WRAPPED_UP", of(agent));
  }

  private static String of(String agent) {
    return ",\"agent\":\"" + agent + "\"";
  }

  private Instant later(Instant at, int millis) {
    return at.plusMillis(random.nextInt(millis));
  }

  private void add(String call, Instant at, int step, String kind, String more) {
    steps.add(
        new Step(
            at,
            call,
            "{\"callId\":\"%s\",\"stepId\":\"%d\",\"kind\":\"%s\",\"at\":\"%s\"%s,\"announced\":false}"
                .formatted(call, step, kind, at, more)));
  }

  private void send(String bootstrapServers) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 65_536),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (Step step : steps) {
        ProducerRecord<String, byte[]> record =
            new ProducerRecord<>(TOPIC, step.call(), bytes(step.json()));
        record.headers().add("ce_specversion", bytes("1.0"));
        record.headers().add("ce_type", bytes("dev.thirdring.telephony.call-step-told.v1"));
        record.headers().add("ce_id", bytes(step.call() + step.at()));
        producer.send(record);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
