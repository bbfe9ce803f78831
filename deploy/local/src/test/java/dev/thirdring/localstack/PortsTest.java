package dev.thirdring.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void movesAllPortsByTheOffset() {
    Ports ports = Ports.from(Map.of("THIRD_RING_PORT_OFFSET", "1000"));

    assertEquals(9102, ports.of(Part.ROUTING));
    assertEquals(16432, ports.of(Part.POSTGRES));
    assertEquals(20093, ports.kafkaController());
    assertEquals(10180, ports.keycloakManagement());
  }

  @Test
  void movesASinglePortByItsName() {
    Ports ports =
        Ports.from(Map.of("THIRD_RING_PORT_FOLLOW_UP", "7000", "THIRD_RING_PORT_OFFSET", "10"));

    assertEquals(7000, ports.of(Part.FOLLOW_UP));
    assertEquals(8115, ports.of(Part.FIELD_SERVICE));
  }

  @Test
  void refusesWhatIsNoPort() {
    assertSays(
        "THIRD_RING_PORT_KAFKA is 'abc'", () -> Ports.from(Map.of("THIRD_RING_PORT_KAFKA", "abc")));
    assertSays("The port of postgres would be 75432", () -> Ports.movedBy(60_000));
  }

  @Test
  void saysWhichPartABusyPortBelongsToAndHowToMoveIt() throws Exception {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int busy = stranger.getLocalPort();
      Ports ports = Ports.from(Map.of("THIRD_RING_PORT_KAFKA_CONTROLLER", Integer.toString(busy)));

      StackFault fault = assertThrows(StackFault.class, () -> ports.refuseIfBusy(Part.KAFKA));

      assertTrue(
          fault.getMessage().startsWith("Port " + busy + ", which kafka-controller needs"),
          fault.getMessage());
      assertTrue(
          fault.getMessage().contains("THIRD_RING_PORT_KAFKA_CONTROLLER="), fault.getMessage());
    }
  }

  @Test
  void findsADifferentFreePortForEach() {
    Ports ports = Ports.free();

    assertEquals(ports.byName().size(), new HashSet<>(ports.byName().values()).size());
    ports.byName().values().forEach(port -> assertTrue(Ports.isFree(port), "port " + port));
  }

  @Test
  void readsBackWhatItKept() {
    Ports ports = Ports.movedBy(300);

    assertEquals(ports, Ports.read(ports.toProperties()));
  }

  private static void assertSays(String begin, org.junit.jupiter.api.function.Executable action) {
    StackFault fault = assertThrows(StackFault.class, action);
    assertTrue(fault.getMessage().startsWith(begin), fault.getMessage());
  }
}
