package dev.thirdring.intake.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A few characters as a salted hash that takes long to guess from. Blocks for a while. */
record SlowHash(String salt, String hash) {
  private static final int BITS = 256;

  /**
   * @param rounds of PBKDF2: how long guessing takes
   */
  static SlowHash of(String secret, byte[] salt, int rounds) {
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, rounds, BITS))
              .getEncoded();
      return new SlowHash(HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** Takes as long whatever is typed. */
  boolean fits(String typed, int rounds) {
    SlowHash other = of(typed, HexFormat.of().parseHex(salt), rounds);
    return MessageDigest.isEqual(
        HexFormat.of().parseHex(hash), HexFormat.of().parseHex(other.hash));
  }

  @Override
  public String toString() {
    return "SlowHash";
  }
}
