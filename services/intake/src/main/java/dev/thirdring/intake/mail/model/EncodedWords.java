package dev.thirdring.intake.mail.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads header text: encoded words (RFC 2047), also where a character is cut between two of them as
 * some programs do, and headers of bare bytes.
 */
public final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]{1,40})(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");

  private final StringBuilder read = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String charset;

  private EncodedWords() {}

  /**
   * @param header unfolded; bytes above 127 stand as the characters of those numbers
   */
  public static String decode(String header) {
    return header == null ? "" : new EncodedWords().read(header);
  }

  private String read(String header) {
    Matcher words = WORD.matcher(header);
    int end = 0;
    while (words.find()) {
      String between = header.substring(end, words.start());
      if (charset == null || !between.isBlank()) {
        finishWord();
        read.append(bare(between));
      }
      if (!words.group(1).equalsIgnoreCase(charset)) {
        finishWord();
      }
      charset = words.group(1);
      bytes.writeBytes(
          words.group(2).equalsIgnoreCase("b") ? base64(words.group(3)) : quoted(words.group(3)));
      end = words.end();
    }
    finishWord();
    return read.append(bare(header.substring(end))).toString();
  }

  private void finishWord() {
    if (charset != null) {
      read.append(Charsets.decode(bytes.toByteArray(), charset));
      bytes.reset();
      charset = null;
    }
  }

  private static byte[] base64(String text) {
    String letters = text.replaceAll("[^A-Za-z0-9+/]", "");
    int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
    return Base64.getDecoder().decode(letters.substring(0, whole));
  }

  private static byte[] quoted(String text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && i + 2 < text.length() && isHex(text, i + 1)) {
        decoded.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        decoded.write(c == '_' ? ' ' : c);
      }
    }
    return decoded.toByteArray();
  }

  private static boolean isHex(String text, int at) {
    return Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(text.charAt(at + 1), 16) >= 0;
  }

  private static String bare(String text) {
    boolean bytes = text.chars().anyMatch(c -> c > 127) && text.chars().allMatch(c -> c < 256);
    return bytes ? Charsets.guessed(text.getBytes(StandardCharsets.ISO_8859_1)) : text;
  }
}
