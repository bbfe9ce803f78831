package dev.thirdring.intake.businesssystem.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I10")
class CallRulesTest {
  private static final CallRules RULES =
      new CallRules(
          Set.of("https"),
          List.of(
              AllowedHost.parse("crm.example.com"),
              AllowedHost.parse("*.billing.example.com"),
              AllowedHost.parse("old.example.com:8443")),
          List.of(Network.parse("10.20.0.0/16")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.0.0.1",
        "10.21.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "168.63.129.16",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
      })
  void refusesWhatLiesInside(String address) throws Exception {
    assertFalse(RULES.allow(List.of(InetAddress.getByName(address))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "10.20.3.4"})
  void allowsWhatLiesOutsideAndWhatTheOperatorNamed(String address) throws Exception {
    assertTrue(RULES.allow(List.of(InetAddress.getByName(address))));
  }

  @Test
  void oneAddressInsideAmongManyIsEnoughToRefuse() throws Exception {
    assertFalse(
        RULES.allow(List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1"))));
    assertFalse(RULES.allow(List.<InetAddress>of()));
  }

  @ParameterizedTest
  @CsvSource({
    "https, crm.example.com, 443, true",
    "http, crm.example.com, 80, false",
    "https, crm.example.com, 8443, false",
    "https, crm.example.com.evil.example, 443, false",
    "https, a.billing.example.com, 443, true",
    "https, billing.example.com, 443, false",
    "https, evilbilling.example.com, 443, false",
    "https, old.example.com, 8443, true",
    "https, old.example.com, 443, false",
    "https, 127.0.0.1, 443, false",
  })
  void allowsOnlyNamedSchemesHostsAndPorts(String scheme, String host, int port, boolean allowed) {
    assertEquals(allowed, RULES.allow(new Target(scheme.equals("https"), host, port, "/")));
  }

  @Test
  void refusesSettingsThatCannotBeRead() {
    assertThrows(IllegalArgumentException.class, () -> Network.parse("10.0.0.0"));
    assertThrows(IllegalArgumentException.class, () -> Network.parse("10.0.0.0/33"));
    assertThrows(IllegalArgumentException.class, () -> Network.parse("example.com/8"));
    assertThrows(IllegalArgumentException.class, () -> AllowedHost.parse("https://a.example"));
    assertThrows(IllegalArgumentException.class, () -> AllowedHost.parse("*"));
  }
}
