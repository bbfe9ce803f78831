package dev.thirdring.smsgateway.sandbox.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N2")
class SandboxNetworkTest {
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private final SandboxNetwork network = new SandboxNetwork("0000");

  @Test
  void deliversInTime() {
    assertInstanceOf(Verdict.Delivered.class, network.send(to("+8613812345678"), earlier()));
  }

  @Test
  void refusesFromTheMomentOnThatAMessageIsOfNoUse() {
    assertInstanceOf(Verdict.Expired.class, network.send(to("+8613812345678"), NOON));
    assertInstanceOf(
        Verdict.Expired.class, network.send(to("+8613812340000"), NOON.plusSeconds(1)));
  }

  @Test
  void failsForNumbersMadeForIt() {
    assertInstanceOf(Verdict.Failed.class, network.send(to("+8613812340000"), earlier()));
  }

  @Test
  void failsForNobodyWithoutASuffix() {
    assertInstanceOf(
        Verdict.Delivered.class, new SandboxNetwork("").send(to("+8613812340000"), earlier()));
  }

  @Test
  @Tag("N4")
  void hidesTheMiddleOfANumberEvenInItsText() {
    assertEquals("+86138****5678", new PhoneNumber("+8613812345678").toString());
    assertEquals("****2345", new PhoneNumber("+4912345").masked());
  }

  private static Instant earlier() {
    return NOON.minusNanos(1);
  }

  private static Submission to(String number) {
    return new Submission(
        UUID.randomUUID(),
        UUID.randomUUID(),
        new PhoneNumber(number),
        "[Third Ring] text",
        "EN",
        "registered",
        NOON);
  }
}
