package dev.thirdring.intake.mail;

import dev.thirdring.intake.contact.model.Words;
import dev.thirdring.intake.mail.model.EncodedWords;
import dev.thirdring.intake.mail.model.Marks;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a message from a file; contents stay on disk. Blocks. */
final class MailReader {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl}@<>\"]{1,64}@[^\\s\\p{Cntrl}@<>\"]{1,255}");
  private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s\\p{Cntrl}]{1,250})>");
  private static final int THREADS_MAX = 50;

  private MailReader() {}

  /** What came of it. */
  sealed interface Outcome {
    record Read(ParsedMail mail) implements Outcome {}

    /** Only the headers were looked at, if even these. */
    record Unreadable(String reason) implements Outcome {}
  }

  /**
   * @param folder where its files are laid down
   */
  static Outcome read(Path raw, Path folder) throws IOException {
    try (SharedFileInputStream content = new SharedFileInputStream(raw.toFile())) {
      MimeMessage message = new MimeMessage(SESSION, content);
      Optional<String> from = from(message);
      if (from.isEmpty()) {
        return new Outcome.Unreadable("has no sender that could be answered 无有效发件人");
      }
      MailParts parts = MailParts.of(message, folder);
      return new Outcome.Read(
          new ParsedMail(
              messageId(message),
              digest(message),
              threads(message),
              from.get(),
              name(message),
              Words.subject(subject(message)),
              parts.text(),
              parts.html(),
              parts.files(),
              marks(message)));
    } catch (MessagingException | RuntimeException broken) {
      return new Outcome.Unreadable("is broken 邮件损坏: " + broken.getClass().getSimpleName());
    }
  }

  /** The headers alone, for mails whose body is not wanted. */
  static MimeMessage headers(InputStream start) throws MessagingException {
    return new MimeMessage(SESSION, start);
  }

  static String messageId(MimeMessage message) throws MessagingException {
    return ids(message, "Message-ID").stream().findFirst().orElse("");
  }

  static String subject(MimeMessage message) throws MessagingException {
    return EncodedWords.decode(unfolded(message, "Subject"));
  }

  static Optional<String> from(MimeMessage message) throws MessagingException {
    try {
      InternetAddress[] all = InternetAddress.parseHeader(unfolded(message, "From"), false);
      return all.length == 0
          ? Optional.empty()
          : Optional.ofNullable(all[0].getAddress())
              .map(address -> address.strip().toLowerCase(Locale.ROOT))
              .filter(address -> ADDRESS.matcher(address).matches());
    } catch (AddressException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(MimeMessage message) throws MessagingException {
    String raw = unfolded(message, "From").replaceAll("<[^<>]*>.*$", "").replace("\"", "");
    return Optional.of(Words.line(EncodedWords.decode(raw), 200))
        .filter(name -> !name.isBlank() && !name.contains("@"));
  }

  /** Trace headers differ from route to route; these and the body do not. */
  static String digest(MimeMessage message) throws MessagingException, IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String header : List.of("From", "Date", "Subject")) {
        digest.update((unfolded(message, header) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      try (InputStream body = message.getRawInputStream()) {
        new BodyDigest(digest).add(body);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<String> threads(MimeMessage message) throws MessagingException {
    List<String> ids = new ArrayList<>(ids(message, "References"));
    ids.addAll(ids(message, "In-Reply-To"));
    Collections.reverse(ids);
    return ids.stream().distinct().limit(THREADS_MAX).toList();
  }

  private static List<String> ids(MimeMessage message, String header) throws MessagingException {
    Matcher found = MESSAGE_ID.matcher(unfolded(message, header));
    List<String> ids = new ArrayList<>();
    while (found.find()) {
      ids.add(found.group(1));
    }
    return ids;
  }

  private static Marks marks(MimeMessage message) throws MessagingException {
    String returnPath = message.getHeader("Return-Path", null);
    return new Marks(
        Optional.ofNullable(message.getHeader("Auto-Submitted", null)),
        Optional.ofNullable(message.getHeader("Precedence", null)),
        message.getHeader("X-Auto-Response-Suppress") != null
            || message.getHeader("X-Autoreply") != null,
        message.getHeader("List-Id") != null || message.getHeader("List-Unsubscribe") != null,
        returnPath != null && returnPath.replaceAll("\\s", "").equals("<>"),
        message.isMimeType("multipart/report"));
  }

  private static String unfolded(MimeMessage message, String header) throws MessagingException {
    String raw = message.getHeader(header, " ");
    return raw == null ? "" : MimeUtility.unfold(raw).replaceAll("[\\r\\n]+\\s*", " ").strip();
  }
}
