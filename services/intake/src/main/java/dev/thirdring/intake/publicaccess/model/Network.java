package dev.thirdring.intake.publicaccess.model;

import java.net.InetAddress;
import java.util.Arrays;

/** A range of addresses, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
public record Network(InetAddress first, int bits) {

  public static Network parse(String text) {
    String[] parts = text.strip().split("/", 2);
    InetAddress address = InetAddress.ofLiteral(parts[0]);
    int whole = address.getAddress().length * Byte.SIZE;
    int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : whole;
    if (bits < 0 || bits > whole) {
      throw new IllegalArgumentException("no network: " + text);
    }
    return new Network(prefix(address, bits), bits);
  }

  public boolean holds(InetAddress address) {
    return address.getAddress().length == first.getAddress().length
        && prefix(address, bits).equals(first);
  }

  /** The address with all but its leading bits cleared. */
  static InetAddress prefix(InetAddress address, int bits) {
    byte[] bytes = address.getAddress();
    int whole = bits / Byte.SIZE;
    if (whole < bytes.length) {
      bytes[whole] &= (byte) (0xff << (Byte.SIZE - bits % Byte.SIZE));
      Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (java.net.UnknownHostException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
