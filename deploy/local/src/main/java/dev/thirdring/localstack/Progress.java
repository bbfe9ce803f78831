package dev.thirdring.localstack;

import java.util.function.Consumer;

/** Lines that say what happens, with the seconds since the beginning. */
final class Progress {
  private final Consumer<String> out;
  private final long begin = System.nanoTime();

  Progress(Consumer<String> out) {
    this.out = out;
  }

  void say(String line) {
    out.accept("%5.1f s  %s".formatted(seconds(begin), line));
  }

  static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
