package dev.thirdring.metrics.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.ReckonedSums;
import dev.thirdring.platform.events.CloudEventHeaders;
import dev.thirdring.platform.testkit.EventProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real processes, killed while they count: nothing is lost and nothing counts twice. */
@Tag("M8")
class KilledReadersIT {
  private static final int CALLS = 12_500;
  private static final int EVENTS = 8 * CALLS;
  private static final String READ = "select coalesce(sum(next_offset), 0) from kafka_offset";
  private static final String SUMS =
      """
      select concat_ws('|', tally, basis, level, at, tier, queue, agent, half_second), sum(amount)::bigint
      from call_sum group by 1 having sum(amount) <> 0
      """;

  @Test
  void killedAndRebalancedReadersCountAsOnePassWould() throws Exception {
    List<CallStep> steps = ManyCalls.of(CALLS);
    assertEquals(EVENTS, steps.size());
    try (ReaderStage stage = new ReaderStage(4)) {
      Process one = stage.start("one", 500);
      publish(stage.kafka(), steps);
      awaitRead(stage, 5_000);
      kill(one);
      assertTrue(stage.count(READ) < EVENTS, "killed in the middle");

      Process two = stage.start("two", 1000);
      stage.start("three", 1000);
      awaitRead(stage, 40_000);
      kill(two);
      awaitRead(stage, EVENTS);

      assertEquals(EVENTS, stage.count("select count(*) from call_step"));
      assertEquals(CALLS, stage.count("select count(*) from call"));
      assertEquals(new TreeMap<>(ReckonedSums.of(steps)), new TreeMap<>(stage.amounts(SUMS)));
    }
  }

  private static void kill(Process process) {
    process.destroyForcibly().onExit().join();
  }

  private static void awaitRead(ReaderStage stage, long wanted) {
    try {
      Awaitility.await("events counted, of " + wanted)
          .atMost(Duration.ofSeconds(180))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> stage.count(READ), read -> read >= wanted);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(late.getMessage() + "\n" + stage.logs(), late);
    }
  }

  private static void publish(String kafka, List<CallStep> steps) throws IOException {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", 20),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (CallStep step : steps) {
        ProducerRecord<String, byte[]> record =
            new ProducerRecord<>(
                "telephony.calls",
                step.callId(),
                EventProbe.JSON.writeValueAsBytes(ToldCalls.of(step)));
        record.headers().add(CloudEventHeaders.SPEC_VERSION, bytes("1.0"));
        record
            .headers()
            .add(CloudEventHeaders.TYPE, bytes("dev.thirdring.telephony.call-step-told.v1"));
        record.headers().add(CloudEventHeaders.ID, bytes(step.callId() + step.stepId()));
        producer.send(record);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
