package dev.thirdring.proofs.lamp;

/** What colour a lamp shines in. */
public enum Colour {
  RED,
  GREEN,
  BLUE
}
