package dev.thirdring.proofs.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.events.CloudEventHeaders;
import dev.thirdring.platform.testkit.EventProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises that only real processes, killed, can prove. */
class ProcessPromisesIT {
  private static final int KEYS = 20;
  private static final int EACH = 15;
  private static final Duration LONG = Duration.ofSeconds(90);

  private final List<UUID> lamps = Stream.generate(UUID::randomUUID).limit(KEYS).toList();
  private Stage stage;
  private EventProbe probe;

  @BeforeEach
  void set() {
    stage = new Stage();
    probe = new EventProbe(stage.kafka(), List.of("proofs.lamps", "proofs.wishes.dead-letter"));
  }

  @AfterEach
  void clear() {
    probe.close();
    stage.close();
  }

  @Test
  void aCrashAfterCommitLosesNoEvent() {
    ProofProcess first = stage.start("silent", Map.of("third-ring.outbox.enabled", "false"));
    publish(1, EACH);
    await("rows in the outbox", KEYS * EACH, "select count(*) from outbox");
    first.kill();
    assertEquals(List.of(), probe.all(LampLit.class), "sent by a life that must not send");
    stage.start("next", Map.of());
    await("events seen by the receiver", KEYS * EACH, "select count(*) from sighting");
    assertEquals(inOrder(EACH), sequencesByLamp(sent(KEYS * EACH)));
    await("rows left in the outbox", 0, "select count(*) from outbox");
  }

  @Test
  void twoReplicasDoubleNothingAndKeepTheOrderOfEachKey() {
    stage.start("one", Map.of());
    stage.start("two", Map.of());
    publish(1, EACH);
    List<ConsumerRecord<String, byte[]>> sent = sent(KEYS * EACH);
    assertEquals(inOrder(EACH), sequencesByLamp(sent));
    await("events seen by the receiver", KEYS * EACH, "select count(*) from sighting");
    assertEquals(KEYS * EACH, sent(KEYS * EACH).size(), "nothing more came meanwhile");
  }

  /** Sends may be repeated after a fault, but the receiver's inbox lets each have one effect. */
  @Test
  void aReplicaKilledAndTheBrokerAwayLoseNothingDoubleNothingAndKeepTheOrder() {
    ProofProcess one = stage.start("one", Map.of());
    stage.start("two", Map.of());
    publish(1, 5);
    await("wishes", KEYS * 5, "select count(*) from wish");
    publish(6, 10);
    one.kill();
    stage.stopBroker();
    stage.startBroker();
    publish(11, EACH);
    stage.start("three", Map.of());
    await("wishes", KEYS * EACH, "select count(*) from wish");
    await("events seen by the receiver", KEYS * EACH, "select count(*) from sighting");
    for (UUID lamp : lamps) {
      assertEquals(
          0,
          stage.count(
              """
              select count(*) from sighting later join sighting earlier on earlier.lamp_id = later.lamp_id
              where later.lamp_id = ? and later.position > earlier.position
                and later.sequence <= earlier.sequence
              """,
              lamp),
          "seen out of order or twice");
    }
    assertEquals(inOrder(EACH), firstSequencesByLamp(sent(KEYS * EACH)));
  }

  @Test
  void aDatabaseThatIsAwayLosesNothingAndFillsNoDeadLetters() {
    stage.start("one", Map.of());
    publish(1, 3);
    await("wishes", KEYS * 3, "select count(*) from wish");
    stage.stopDatabase();
    publish(4, 6);
    awayForLongerThanAllTries();
    assertEquals(List.of(), deadLetters());
    stage.startDatabase();
    await("wishes", KEYS * 6, "select count(*) from wish");
    await("events seen by the receiver", KEYS * 6, "select count(*) from sighting");
    assertEquals(List.of(), deadLetters());
  }

  @Test
  void aDeadlineSetBeforeARestartFiresAfterIt() {
    ProofProcess first = stage.start("first", Map.of());
    UUID lamp = lamps.getFirst();
    Instant dueAt = Clock.systemUTC().instant().plusSeconds(15);
    probe.publish(lamp.toString(), new LampWanted(lamp, 1, null, null, dueAt));
    await("deadlines", 1, "select count(*) from deadline");
    first.kill();
    assertEquals(List.of(), probe.all(LampBurntOut.class));
    Proof.await(
        "the deadline passes while nobody runs",
        true,
        LONG,
        () -> Clock.systemUTC().instant().isAfter(dueAt));
    assertEquals(1, stage.count("select count(*) from deadline"));
    stage.start("second", Map.of());
    probe.await(LampBurntOut.class, out -> out.lampId().equals(lamp));
    await("deadlines", 0, "select count(*) from deadline");
    assertEquals(1, probe.all(LampBurntOut.class).size());
  }

  /** Five tries with pauses up to 2 s: what counts tries would have given up by now. */
  private void awayForLongerThanAllTries() {
    IntStream.range(0, 24).forEach(poll -> probe.all(LampLit.class));
  }

  private void publish(int from, int to) {
    for (int sequence = from; sequence <= to; sequence++) {
      for (UUID lamp : lamps) {
        probe.publish(lamp.toString(), new LampWanted(lamp, sequence, null, null, null));
      }
    }
  }

  private void await(String what, long wanted, String sql) {
    Proof.await(what, wanted, LONG, () -> stage.count(sql));
  }

  /** Records of lamps that were lit, when so many different ones came. */
  private List<ConsumerRecord<String, byte[]>> sent(int atLeast) {
    List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
    Proof.await(
        "different events on the topic",
        atLeast,
        LONG,
        () -> {
          probe.all(LampLit.class);
          all.clear();
          probe.seen().stream().filter(ProcessPromisesIT::isLit).forEach(all::add);
          return (int) all.stream().map(ProcessPromisesIT::id).distinct().count();
        });
    return all;
  }

  private List<ConsumerRecord<String, byte[]>> deadLetters() {
    probe.all(LampLit.class);
    return probe.seen().stream().filter(seen -> seen.topic().endsWith(".dead-letter")).toList();
  }

  private static boolean isLit(ConsumerRecord<String, byte[]> seen) {
    return "dev.thirdring.proofs.lamp-lit.v1"
        .equals(EventProbe.header(seen, CloudEventHeaders.TYPE));
  }

  private static String id(ConsumerRecord<String, byte[]> seen) {
    return EventProbe.header(seen, CloudEventHeaders.ID);
  }

  private Map<UUID, List<Integer>> inOrder(int last) {
    Map<UUID, List<Integer>> wanted = new LinkedHashMap<>();
    lamps.forEach(lamp -> wanted.put(lamp, IntStream.rangeClosed(1, last).boxed().toList()));
    return wanted;
  }

  private static Map<UUID, List<Integer>> sequencesByLamp(
      List<ConsumerRecord<String, byte[]>> sent) {
    Map<UUID, List<Integer>> sequences = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : sent) {
      LampLit lit = EventProbe.read(LampLit.class, record);
      sequences.computeIfAbsent(lit.lampId(), lamp -> new ArrayList<>()).add(lit.sequence());
    }
    return sequences;
  }

  /** Without what a fault made the relay send again. */
  private static Map<UUID, List<Integer>> firstSequencesByLamp(
      List<ConsumerRecord<String, byte[]>> sent) {
    Set<String> ids = new LinkedHashSet<>();
    return sequencesByLamp(sent.stream().filter(record -> ids.add(id(record))).toList());
  }
}
