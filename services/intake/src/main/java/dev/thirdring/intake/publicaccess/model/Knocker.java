package dev.thirdring.intake.publicaccess.model;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Whose address counts. What a proxy forwards is believed only of proxies that are trusted, read
 * from the nearest to the farthest: whatever a caller wrote into the header himself lies beyond the
 * first address that is not a trusted proxy. Of an IPv6 address the network of a household counts.
 */
public final class Knocker {
  private static final int HOUSEHOLD_BITS = 64;

  private Knocker() {}

  /**
   * @param remote the other end of the connection
   * @param forwarded the values of X-Forwarded-For, in order
   */
  public static String of(String remote, List<String> forwarded, List<Network> trusted) {
    InetAddress counted = literal(remote);
    List<String> hops =
        forwarded.stream().flatMap(value -> List.of(value.split(",")).stream()).toList();
    for (int i = hops.size() - 1; i >= 0 && isTrusted(counted, trusted); i--) {
      try {
        counted = literal(hops.get(i));
      } catch (IllegalArgumentException unreadable) {
        break;
      }
    }
    return counted instanceof Inet6Address
        ? Network.prefix(counted, HOUSEHOLD_BITS).getHostAddress()
        : counted.getHostAddress();
  }

  private static boolean isTrusted(InetAddress address, List<Network> trusted) {
    return trusted.stream().anyMatch(network -> network.holds(address));
  }

  private static InetAddress literal(String text) {
    String bare = text.strip();
    int zone = bare.indexOf('%');
    return InetAddress.ofLiteral(zone < 0 ? bare : bare.substring(0, zone));
  }
}
