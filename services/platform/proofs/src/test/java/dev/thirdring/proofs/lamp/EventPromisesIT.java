package dev.thirdring.proofs.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.events.CloudEventHeaders;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class EventPromisesIT {
  private static final String WISHES = "proofs.wishes";
  private static final String WANTED = "dev.thirdring.proofs.lamp-wanted.v1";

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  private final UUID lamp = UUID.randomUUID();
  private EventProbe probe;

  @BeforeEach
  void listen() {
    probe = new EventProbe("proofs.lamps", WISHES + ".dead-letter");
  }

  @AfterEach
  void close() {
    probe.close();
  }

  @Test
  void rolledBackLeavesNoEvent() {
    probe.publish(lamp.toString(), wanted(1, LampWanted.Fault.ALWAYS_FAILS));
    UUID next = UUID.randomUUID();
    probe.publish(next.toString(), new LampWanted(next, 1, null, "next", null));
    probe.await(LampLit.class, lit -> lit.lampId().equals(next));
    assertEquals(List.of(), lit(lamp), "events of a transaction that was rolled back");
    assertEquals(0, wishes(), "effects of a transaction that was rolled back");
  }

  @Test
  void theSameMessageTwiceHasOneEffect() {
    String id = UUID.randomUUID().toString();
    probe.publish(id, lamp.toString(), wanted(1, null));
    probe.publish(id, lamp.toString(), wanted(1, null));
    probe.publish(lamp.toString(), wanted(2, null));
    probe.await(LampLit.class, lit -> lit.lampId().equals(lamp) && lit.sequence() == 2);
    assertEquals(2, wishes());
    assertEquals(List.of(1, 2), lit(lamp));
  }

  @Test
  void theSameIdFromAnotherSourceIsAnotherMessage() {
    String id = "1-" + lamp;
    probe.publish(id, lamp.toString(), wanted(1, null));
    String text = "{\"lampId\":\"" + lamp + "\",\"sequence\":2}";
    EnvelopeOf.wish(kafka, id, "/another", text);
    probe.await(LampLit.class, lit -> lit.lampId().equals(lamp) && lit.sequence() == 2);
    assertEquals(2, wishes());
  }

  @Test
  void aListenerThatStumblesIsTriedAgain() {
    probe.publish(lamp.toString(), wanted(1, LampWanted.Fault.STUMBLES_TWICE));
    probe.await(LampLit.class, lit -> lit.lampId().equals(lamp));
    assertEquals(1, wishes());
  }

  @Test
  void unreadableGoesToTheDeadLettersWithItsReasonAndTheRestGoesOn() {
    byte[] payload = "{\"lampId\": half a lamp".getBytes(StandardCharsets.UTF_8);
    probe.send(WISHES, "unreadable-" + lamp, WANTED, lamp.toString(), payload);
    probe.publish(lamp.toString(), wanted(2, null));
    probe.await(LampLit.class, lit -> lit.lampId().equals(lamp) && lit.sequence() == 2);
    ConsumerRecord<String, byte[]> dead = dead("unreadable-" + lamp);
    assertEquals("unreadable: not the JSON of LampWanted", reason(dead));
    assertEquals(WISHES, EventProbe.header(dead, CloudEventHeaders.DEAD_LETTER_TOPIC));
    assertEquals(lamp.toString(), dead.key());
    assertEquals(
        new String(payload, StandardCharsets.UTF_8),
        new String(dead.value(), StandardCharsets.UTF_8));
  }

  @Test
  void anInvalidFieldIsNamedInTheDeadLetter() {
    byte[] payload = "{\"sequence\": 0}".getBytes(StandardCharsets.UTF_8);
    probe.send(WISHES, "invalid-" + lamp, WANTED, lamp.toString(), payload);
    String reason = reason(dead("invalid-" + lamp));
    assertTrue(reason.startsWith("invalid: lampId "), reason);
    assertTrue(reason.contains("sequence must be greater than 0"), reason);
  }

  @Test
  void anUnknownVersionGoesToTheDeadLetters() {
    String type = "dev.thirdring.proofs.lamp-wanted.v2";
    byte[] payload = ("{\"lampId\":\"" + lamp + "\",\"sequence\":1}").getBytes();
    probe.send(WISHES, "version-" + lamp, type, lamp.toString(), payload);
    assertEquals("unknown type or version: " + type, reason(dead("version-" + lamp)));
    assertEquals(0, wishes());
  }

  @Test
  void aRefusedEventGoesToTheDeadLettersAtOnceAndLeavesNothing() {
    String id = probe.publish(lamp.toString(), wanted(1, LampWanted.Fault.REFUSES));
    assertEquals("no lamp of this kind", reason(dead(id)));
    assertEquals(0, wishes());
    assertEquals(List.of(), lit(lamp));
  }

  @Test
  void whatFailsForEverGoesToTheDeadLettersAndTheRestGoesOn() {
    String id = probe.publish(lamp.toString(), wanted(1, LampWanted.Fault.ALWAYS_FAILS));
    probe.publish(lamp.toString(), wanted(2, null));
    assertEquals("refused 5 times", reason(dead(id)));
    probe.await(LampLit.class, lit -> lit.lampId().equals(lamp) && lit.sequence() == 2);
    assertEquals(1, wishes());
  }

  @Test
  void aMessageWithoutEnvelopeGoesToTheDeadLetters() {
    EnvelopeOf.nothing(kafka, WISHES, lamp.toString(), "{}");
    ConsumerRecord<String, byte[]> dead =
        probe.awaitRecord(
            record ->
                record.topic().endsWith(".dead-letter") && lamp.toString().equals(record.key()));
    assertEquals("header ce_specversion is missing or too long", reason(dead));
  }

  @Test
  void anEventCarriesItsEnvelope() {
    String cause = probe.publish(lamp.toString(), wanted(1, null));
    ConsumerRecord<String, byte[]> lit =
        probe.awaitRecord(
            record ->
                record.topic().equals("proofs.lamps") && lamp.toString().equals(record.key()));
    assertEquals("1.0", EventProbe.header(lit, CloudEventHeaders.SPEC_VERSION));
    assertEquals(
        "dev.thirdring.proofs.lamp-lit.v1", EventProbe.header(lit, CloudEventHeaders.TYPE));
    assertEquals("/third-ring/proofs", EventProbe.header(lit, CloudEventHeaders.SOURCE));
    assertEquals("1970-01-01T00:00:00Z", EventProbe.header(lit, CloudEventHeaders.TIME));
    assertEquals(lamp.toString(), EventProbe.header(lit, CloudEventHeaders.SUBJECT));
    assertEquals("application/json", EventProbe.header(lit, CloudEventHeaders.CONTENT_TYPE));
    assertEquals(cause, EventProbe.header(lit, CloudEventHeaders.CAUSATION_ID));
  }

  /** A broker that refuses one message for a while: nothing of its key overtakes it. */
  @Test
  void aRefusedSendIsNotOvertakenWithinItsKeyAndStopsNoOtherKey() throws Exception {
    UUID other = UUID.randomUUID();
    probe.publish(lamp.toString(), wanted(1, null));
    probe.await(LampLit.class, lit -> lit.lampId().equals(lamp));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      largestMessage(admin, "30000");
      try {
        String large = "x".repeat(60_000);
        probe.publish(lamp.toString(), new LampWanted(lamp, 2, null, large, null));
        probe.publish(lamp.toString(), wanted(3, null));
        for (int i = 1; i <= 3; i++) {
          probe.publish(other.toString(), new LampWanted(other, i, null, "small", null));
        }
        probe.await(LampLit.class, lit -> lit.lampId().equals(other) && lit.sequence() == 3);
        assertEquals(List.of(1), lit(lamp), "sent while the second was refused");
      } finally {
        largestMessage(admin, "1048588");
      }
    }
    probe.await(LampLit.class, lit -> lit.lampId().equals(lamp) && lit.sequence() == 3);
    assertEquals(List.of(1, 2, 3), lit(lamp));
    assertEquals(
        List.of(1, 2, 3), lit(other), "the other key is sent once, though its batch failed");
    Proof.await(
        "rows left in the outbox",
        0L,
        Duration.ofSeconds(10),
        () -> Proof.count(database, "select count(*) from outbox"));
  }

  private void largestMessage(Admin admin, String bytes) throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "proofs.lamps");
    AlterConfigOp set =
        new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(topic, List.of(set))).all().get();
  }

  private LampWanted wanted(int sequence, LampWanted.Fault fault) {
    return new LampWanted(lamp, sequence, fault, "text", null);
  }

  private List<Integer> lit(UUID lampId) {
    return probe.all(LampLit.class).stream()
        .filter(lit -> lit.lampId().equals(lampId))
        .map(LampLit::sequence)
        .toList();
  }

  private ConsumerRecord<String, byte[]> dead(String id) {
    return probe.awaitRecord(
        record ->
            record.topic().endsWith(".dead-letter")
                && id.equals(EventProbe.header(record, CloudEventHeaders.ID)));
  }

  private static String reason(ConsumerRecord<String, byte[]> dead) {
    return EventProbe.header(dead, CloudEventHeaders.DEAD_LETTER_REASON);
  }

  private long wishes() {
    return Proof.count(database, "select count(*) from wish where lamp_id = ?", lamp);
  }
}
