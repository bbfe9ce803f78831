package dev.thirdring.routing.partner.webhook.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverAddressesTest {
  private final ReceiverAddresses strict = new ReceiverAddresses(false, false);

  @ParameterizedTest
  @Tag("R10")
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001::1",
        "2001:db8::1"
      })
  void neverGoesInside(String address) throws UnknownHostException {
    assertFalse(strict.allow(List.of(InetAddress.getByName(address))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111"})
  void goesToThePublicNetwork(String address) throws UnknownHostException {
    assertTrue(strict.allow(List.of(InetAddress.getByName(address))));
  }

  @Test
  void oneAddressInsideIsEnoughToRefuseAName() throws UnknownHostException {
    List<InetAddress> both =
        List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1"));
    assertFalse(strict.allow(both));
    assertTrue(new ReceiverAddresses(false, true).allow(both));
    assertFalse(strict.allow(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://partner.example/in",
        "ftp://partner.example",
        "partner.example",
        "https://",
        "https://user:pass@partner.example/",
        "https://partner.example/#part",
        "https://a b/",
        "file:///etc/passwd"
      })
  void takesNoUrlButOverTlsToAHost(String url) {
    assertTrue(strict.refusal(url).isPresent(), url);
  }

  @Test
  void takesAnOrdinaryUrl() {
    assertEquals(java.util.Optional.empty(), strict.refusal("https://partner.example:8443/in?x=1"));
    assertTrue(strict.refusal("https://partner.example/" + "x".repeat(500)).isPresent());
  }
}
