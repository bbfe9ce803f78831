package dev.thirdring.intake.customer;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A document's number as it is kept: it can be compared, never read. Numbers are guessable, so each
 * guess is made slow, and each customer has a salt of their own.
 */
public record DocumentSeal(String text) {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ROUNDS = 210_000;
  private static final int BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static DocumentSeal of(String number) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return new DocumentSeal(
        ROUNDS
            + "$"
            + base64.encodeToString(salt)
            + "$"
            + base64.encodeToString(hash(plain(number), salt, ROUNDS)));
  }

  public boolean matches(String number) {
    String[] parts = text.split("\\$");
    Base64.Decoder base64 = Base64.getDecoder();
    byte[] asked = hash(plain(number), base64.decode(parts[1]), Integer.parseInt(parts[0]));
    return MessageDigest.isEqual(base64.decode(parts[2]), asked);
  }

  /** What may be shown to recognise it by: at most the last four, at most a third. */
  public static String tail(String number) {
    String plain = plain(number);
    return plain.substring(plain.length() - Math.min(4, plain.length() / 3));
  }

  /** The same number however it was typed. */
  static String plain(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT);
  }

  private static byte[] hash(String plain, byte[] salt, int rounds) {
    try {
      return SecretKeyFactory.getInstance(ALGORITHM)
          .generateSecret(new PBEKeySpec(plain.toCharArray(), salt, rounds, BITS))
          .getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
