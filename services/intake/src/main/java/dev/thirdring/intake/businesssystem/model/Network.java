package dev.thirdring.intake.businesssystem.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A range of addresses, written {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record Network(List<Byte> start, int bits) {

  /**
   * Addresses that are nobody's business outside: this machine, private networks, link-local with
   * the metadata services of clouds, multicast, and IPv6 ranges that carry IPv4 addresses inside.
   */
  static final List<Network> INTERNAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "168.63.129.16/32",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              "::/96",
              "64:ff9b::/96",
              "64:ff9b:1::/48",
              "100::/64",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20",
              "5f00::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8")
          .map(Network::parse)
          .toList();

  public static Network parse(String text) {
    String[] parts = text.strip().split("/", 2);
    if (!parts[0].matches("[0-9a-fA-F:.]+") || parts.length != 2) {
      throw new IllegalArgumentException("A network is written 10.0.0.0/8, not " + text);
    }
    byte[] start = address(parts[0]).getAddress();
    int bits = Integer.parseInt(parts[1]);
    if (bits < 0 || bits > start.length * 8) {
      throw new IllegalArgumentException("A network is written 10.0.0.0/8, not " + text);
    }
    return new Network(boxed(start), bits);
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException("not an address: " + literal, impossible);
    }
  }

  private static List<Byte> boxed(byte[] bytes) {
    Byte[] boxed = new Byte[bytes.length];
    Arrays.setAll(boxed, i -> bytes[i]);
    return List.of(boxed);
  }

  public boolean contains(InetAddress address) {
    byte[] asked = address.getAddress();
    if (asked.length != start.size()) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((asked[bit / 8] & mask) != (start.get(bit / 8) & mask)) {
        return false;
      }
    }
    return true;
  }
}
