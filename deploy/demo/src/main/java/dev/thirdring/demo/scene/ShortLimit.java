package dev.thirdring.demo.scene;

import dev.thirdring.demo.suite.ServiceLevels;

/** A limit that is short for a while; it is put back even when the demo is interrupted. */
final class ShortLimit implements AutoCloseable {
  private final Runnable putBack;
  private final Thread atExit;

  private ShortLimit(Runnable putBack) {
    this.putBack = putBack;
    this.atExit = new Thread(putBack, "put the limit back");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static ShortLimit of(ServiceLevels levels, String clock, String limit) {
    return new ShortLimit(levels.shorten(clock, limit));
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    putBack.run();
  }
}
