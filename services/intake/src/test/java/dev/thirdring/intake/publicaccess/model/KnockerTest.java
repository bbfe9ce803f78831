package dev.thirdring.intake.publicaccess.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I1")
class KnockerTest {
  private static final List<Network> PROXIES =
      List.of(Network.parse("10.0.0.0/8"), Network.parse("fd00::/8"));

  @Test
  void believesNoHeaderOfAStranger() {
    assertEquals("198.51.100.7", Knocker.of("198.51.100.7", List.of("203.0.113.9"), PROXIES));
    assertEquals("10.1.1.1", Knocker.of("10.1.1.1", List.of("203.0.113.9"), List.of()));
  }

  @Test
  void takesTheAddressBeforeTheTrustedProxies() {
    assertEquals("203.0.113.9", Knocker.of("10.1.1.1", List.of("203.0.113.9, 10.2.2.2"), PROXIES));
    assertEquals("203.0.113.9", Knocker.of("fd00::1", List.of("203.0.113.9", "10.2.2.2"), PROXIES));
  }

  @Test
  void isNotDeceivedByWhatTheCallerWroteIntoTheHeaderHimself() {
    assertEquals("203.0.113.9", Knocker.of("10.1.1.1", List.of("192.0.2.1, 203.0.113.9"), PROXIES));
    assertEquals("10.1.1.1", Knocker.of("10.1.1.1", List.of("192.0.2.1, nonsense"), PROXIES));
  }

  @Test
  void countsAHouseholdOfIpv6AsOne() {
    assertEquals(
        Knocker.of("2001:db8:1:2::1", List.of(), PROXIES),
        Knocker.of("2001:db8:1:2:ffff::9%eth0", List.of(), PROXIES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "proxy.example", ""})
  void refusesASettingThatIsNoNetwork(String text) {
    assertThrows(IllegalArgumentException.class, () -> Network.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/PT1H", "5", "5/PT0S", "many/PT1H"})
  void refusesASettingThatIsNoRate(String text) {
    assertThrows(RuntimeException.class, () -> Rate.parse(text));
  }
}
