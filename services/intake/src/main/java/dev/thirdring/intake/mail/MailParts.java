package dev.thirdring.intake.mail;

import dev.thirdring.intake.contact.model.Words;
import dev.thirdring.intake.mail.model.Charsets;
import dev.thirdring.intake.mail.model.EncodedWords;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words and the files of a message, whatever they are wrapped in. */
final class MailParts {
  private static final int DEPTH_MAX = 20;
  private static final int PARTS_MAX = 200;
  private static final int TEXT_BYTES_MAX = 2 * 1024 * 1024;
  private static final int HTML_MAX = 500_000;

  static {
    // The mail library reads these once, from nowhere else: mail in the wild keeps to no standard.
    System.setProperty("mail.mime.parameters.strict", "false");
    for (String lenient :
        List.of(
            "mail.mime.base64.ignoreerrors",
            "mail.mime.uudecode.ignoreerrors",
            "mail.mime.ignoreunknownencoding",
            "mail.mime.multipart.allowempty")) {
      System.setProperty(lenient, "true");
    }
  }

  private final Path folder;
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<ParsedMail.File> files = new ArrayList<>();
  private int count;

  private MailParts(Path folder) {
    this.folder = folder;
  }

  static MailParts of(MimePart message, Path folder) throws MessagingException, IOException {
    MailParts parts = new MailParts(folder);
    parts.walk(message, 0);
    return parts;
  }

  /** The plain words if there are any, else those of the HTML. */
  String text() {
    String words = Words.clean(plain.toString());
    return words.isEmpty() ? Words.clean(SafeHtml.text(html.toString())) : words;
  }

  Optional<String> html() {
    return html.isEmpty()
        ? Optional.empty()
        : Optional.of(SafeHtml.cleaned(Words.cut(html.toString().replace("\u0000", ""), HTML_MAX)));
  }

  List<ParsedMail.File> files() {
    return List.copyOf(files);
  }

  private void walk(MimePart part, int depth) throws MessagingException, IOException {
    count++;
    if (count > PARTS_MAX || depth > DEPTH_MAX) {
      throw new MessagingException("more parts than anybody writes");
    }
    ContentType type = type(part);
    if (type.match("multipart/*")) {
      MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart child = parts.getBodyPart(i);
        if (child instanceof MimePart mime) {
          walk(mime, depth + 1);
        }
      }
      return;
    }
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
    String name = name(part, type);
    if (type.match("text/plain") && !attached && name == null) {
      plain.append(words(part, type)).append('\n');
    } else if (type.match("text/html") && !attached && name == null) {
      html.append(words(part, type)).append('\n');
    } else {
      save(part, type, name, !attached && part.getContentID() != null);
    }
  }

  private void save(MimePart part, ContentType type, String name, boolean inline)
      throws MessagingException, IOException {
    Path file = folder.resolve("part-" + count);
    try (InputStream content = part.getInputStream()) {
      Files.copy(content, file);
    }
    String called = name == null ? type.getPrimaryType() + "-" + count : name;
    files.add(new ParsedMail.File(file, called, inline));
  }

  private static String words(MimePart part, ContentType type)
      throws MessagingException, IOException {
    try (InputStream content = part.getInputStream()) {
      return Charsets.decode(content.readNBytes(TEXT_BYTES_MAX), type.getParameter("charset"));
    }
  }

  private static ContentType type(MimePart part) throws MessagingException {
    try {
      return new ContentType(part.getContentType());
    } catch (ParseException unreadable) {
      return new ContentType("application", "octet-stream", null);
    }
  }

  private static String disposition(MimePart part) throws MessagingException {
    try {
      return part.getDisposition();
    } catch (ParseException unreadable) {
      return Part.ATTACHMENT;
    }
  }

  private static String name(MimePart part, ContentType type) throws MessagingException {
    String name;
    try {
      name = part.getFileName();
    } catch (ParseException unreadable) {
      name = type.getParameter("name");
    }
    return name == null || name.isBlank() ? null : EncodedWords.decode(name);
  }
}
