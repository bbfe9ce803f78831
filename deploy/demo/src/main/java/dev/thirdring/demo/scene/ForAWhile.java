package dev.thirdring.demo.scene;

import java.util.ArrayDeque;
import java.util.Deque;

/** Settings that hold for a while; the former ones come back even when the demo is interrupted. */
final class ForAWhile implements AutoCloseable {
  private final Deque<Runnable> former = new ArrayDeque<>();
  private final Thread atExit = new Thread(this::putBack, "put former settings back");

  ForAWhile() {
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * @param putBack what makes the setting as it was before
   */
  void set(Runnable putBack) {
    former.push(putBack);
  }

  private void putBack() {
    while (!former.isEmpty()) {
      former.pop().run();
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    putBack();
  }
}
