package dev.thirdring.smsnotification.message;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to everything that is logged until it is closed. */
final class LoggedText extends Handler implements AutoCloseable {
  private static final Logger ROOT = Logger.getLogger("");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  LoggedText() {
    ROOT.addHandler(this);
    ROOT.info("listening");
  }

  void assertAbsent(String... secrets) {
    if (lines.isEmpty()) {
      throw new AssertionError("nothing was logged: this test hears nothing");
    }
    for (String secret : secrets) {
      for (String line : lines) {
        if (line.contains(secret)) {
          throw new AssertionError("logged: " + line);
        }
      }
    }
  }

  @Override
  public void publish(LogRecord record) {
    lines.add(
        record.getMessage()
            + " "
            + record.getThrown()
            + " "
            + Arrays.toString(record.getParameters()));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
