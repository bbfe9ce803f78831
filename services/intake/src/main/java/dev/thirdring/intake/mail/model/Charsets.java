package dev.thirdring.intake.mail.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads bytes as text. What mails say of their character set is often a relative of the truth: GB
 * 2312 is said of what needs GB 18030, ASCII of anything.
 */
public final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Set<String> CHINESE =
      Set.of("gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "ms936", "euc-cn");
  private static final Set<String> SAYING_NOTHING =
      Set.of("us-ascii", "ascii", "unknown-8bit", "8bit");

  private Charsets() {}

  public static String decode(byte[] bytes, String declared) {
    return Optional.ofNullable(declared)
        .flatMap(Charsets::named)
        .flatMap(charset -> strictly(bytes, charset))
        .orElseGet(() -> guessed(bytes));
  }

  /** As UTF-8 or Chinese if it can be either, else western. */
  public static String guessed(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8)
        .or(() -> strictly(bytes, GB18030))
        .orElseGet(() -> new String(bytes, WESTERN));
  }

  private static Optional<Charset> named(String declared) {
    String name = declared.strip().replace("\"", "").toLowerCase(Locale.ROOT);
    if (CHINESE.contains(name)) {
      return Optional.of(GB18030);
    }
    if (SAYING_NOTHING.contains(name)) {
      return Optional.empty();
    }
    if (name.equals("iso-8859-1")) {
      return Optional.of(WESTERN);
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(
                  charset.equals(WESTERN) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException another) {
      return Optional.empty();
    }
  }
}
