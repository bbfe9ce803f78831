package dev.thirdring.platform.audit;

/** Where the chain stands: a position and the hash of all up to it. */
public record Link(long position, String hash) {
  static final Link GENESIS = new Link(0, "0".repeat(64));
}
