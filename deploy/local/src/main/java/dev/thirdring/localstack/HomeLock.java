package dev.thirdring.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/**
 * Held while a launcher starts or stops things, so that two do not do it at once; it dies with its
 * launcher.
 */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Home home) {
    home.create();
    try {
      FileChannel channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StackFault(
            "Another launcher is at work on " + home.root() + ": wait until it has finished.");
      }
      return new HomeLock(channel);
    } catch (IOException e) {
      throw new StackFault(
          "The data folder " + home.root() + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException expected) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StackFault("The lock cannot be given back: " + e.getMessage(), e);
    }
  }
}
