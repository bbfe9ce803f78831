package dev.thirdring.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Digests a body without the empty lines at its end, which servers add and take away. */
final class BodyDigest {
  private final MessageDigest digest;
  private int held;

  BodyDigest(MessageDigest digest) {
    this.digest = digest;
  }

  void add(InputStream body) throws IOException {
    byte[] block = new byte[64 * 1024];
    for (int read = body.read(block); read >= 0; read = body.read(block)) {
      int end = read;
      while (end > 0 && (block[end - 1] == '\n' || block[end - 1] == '\r')) {
        end--;
      }
      if (end > 0) {
        release();
        digest.update(block, 0, end);
      }
      held += read - end;
    }
  }

  /** Lines that turned out to stand in the middle; which of the two characters does not matter. */
  private void release() {
    for (; held > 0; held--) {
      digest.update((byte) '\n');
    }
  }
}
