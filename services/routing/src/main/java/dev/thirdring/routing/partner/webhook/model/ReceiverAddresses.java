package dev.thirdring.routing.partner.webhook.model;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Where messages may go: over TLS and to the public network, unless it is set otherwise. A name is
 * judged by all the addresses it stands for at the moment of connecting.
 */
public record ReceiverAddresses(boolean allowHttp, boolean allowPrivate) {
  private static final int LENGTH_MAX = 500;

  /** Why this is no address of a receiver. */
  public Optional<String> refusal(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (java.net.URISyntaxException unreadable) {
      return Optional.of("must be a URL");
    }
    if (url.length() > LENGTH_MAX) {
      return Optional.of("must have at most " + LENGTH_MAX + " characters");
    }
    Set<String> schemes = allowHttp ? Set.of("https", "http") : Set.of("https");
    if (uri.getScheme() == null || !schemes.contains(uri.getScheme())) {
      return Optional.of("must begin with https://");
    }
    if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      return Optional.of("must have a host, and no user and no fragment");
    }
    return Optional.empty();
  }

  public boolean allow(Collection<InetAddress> addresses) {
    return !addresses.isEmpty()
        && (allowPrivate || addresses.stream().allMatch(ReceiverAddresses::isPublic));
  }

  public static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  /** Beyond what the JDK knows: this network, shared space, tests, protocol and reserved blocks. */
  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xff;
    int second = four[1] & 0xff;
    int third = four[2] & 0xff;
    return first != 0
        && first < 224
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && (third == 0 || third == 2))
        && !(first == 192 && second == 88 && third == 99)
        && !(first == 198 && (second == 18 || second == 19))
        && !(first == 198 && second == 51 && third == 100)
        && !(first == 203 && second == 0 && third == 113);
  }

  /** Only global unicast, and none that wraps an address of version 4 or is for documents. */
  private static boolean isPublicSix(byte[] six) {
    boolean global = (six[0] & 0xe0) == 0x20;
    boolean sixToFour = six[0] == 0x20 && six[1] == 0x02;
    boolean special = six[0] == 0x20 && six[1] == 0x01 && (six[2] & 0xfe) == 0;
    boolean documents =
        six[0] == 0x20 && six[1] == 0x01 && six[2] == 0x0d && (six[3] & 0xff) == 0xb8;
    return global && !sixToFour && !special && !documents;
  }
}
