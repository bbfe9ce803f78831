package dev.thirdring.intake.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * A mailbox that is spoken to by IMAP. What is unseen is new; a message is marked as seen when it
 * was taken, never before. One that fails again and again is tried after all others. Blocks, within
 * its time-outs.
 */
final class Mailbox {
  private static final Logger LOG = Logger.getLogger(Mailbox.class);

  private final MailSettings.Imap settings;
  private final long bytesMax;
  private final Map<Long, Integer> failures = new HashMap<>();

  Mailbox(MailSettings.Imap settings, long bytesMax) {
    this.settings = settings;
    this.bytesMax = bytesMax;
  }

  /** Takes a message: returns when its effect is committed, fails when it is not. */
  interface Taker {
    /**
     * @param raw the message; only its headers when it is larger than we take
     */
    void take(Path raw, long bytes, Instant arrivedAt) throws IOException;
  }

  /** How many messages were taken. */
  int fetch(Taker taker) throws MessagingException {
    String protocol = settings.security() == MailSettings.Security.TLS ? "imaps" : "imap";
    try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
      store.connect(
          settings.host().orElseThrow(),
          settings.port(),
          settings.username().orElse(""),
          settings.password().orElse(""));
      try (Folder folder = store.getFolder(settings.folder())) {
        folder.open(Folder.READ_WRITE);
        return fetch(folder, taker);
      }
    }
  }

  private int fetch(Folder folder, Taker taker) throws MessagingException {
    int taken = 0;
    for (Message message : untriedFirst(folder)) {
      try {
        take((MimeMessage) message, taker);
        message.setFlag(Flags.Flag.SEEN, true);
        taken++;
      } catch (MessagingException | IOException | RuntimeException failure) {
        if (!folder.isOpen() && failure instanceof MessagingException lost) {
          throw lost;
        }
        failures.merge(((UIDFolder) folder).getUID(message), 1, Integer::sum);
        LOG.warnf("A mail stays in the mailbox for the next time: %s", failure.toString());
      }
    }
    return taken;
  }

  /** What failed before waits behind what did not, so that it holds up nothing. */
  private List<Message> untriedFirst(Folder folder) throws MessagingException {
    Map<Message, Long> unseen = new LinkedHashMap<>();
    for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
      unseen.put(message, ((UIDFolder) folder).getUID(message));
    }
    failures.keySet().retainAll(unseen.values());
    return unseen.keySet().stream()
        .sorted(Comparator.comparing(message -> failures.getOrDefault(unseen.get(message), 0)))
        .limit(settings.batchSize())
        .toList();
  }

  private void take(MimeMessage message, Taker taker) throws MessagingException, IOException {
    Path raw = Files.createTempFile("mailbox-", ".eml");
    try {
      long bytes = message.getSize();
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(raw))) {
        if (bytes > bytesMax) {
          writeHeaders(message, file);
        } else {
          message.writeTo(file);
        }
      }
      Date arrived = message.getReceivedDate();
      taker.take(
          raw,
          Math.max(bytes, Files.size(raw)),
          arrived == null ? Instant.EPOCH : arrived.toInstant());
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private static void writeHeaders(MimeMessage message, OutputStream file)
      throws MessagingException, IOException {
    Enumeration<String> lines = message.getAllHeaderLines();
    while (lines.hasMoreElements()) {
      file.write((lines.nextElement() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    file.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  private Properties properties(String protocol) {
    String prefix = "mail." + protocol + ".";
    String timeout = Long.toString(settings.timeout().toMillis());
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", timeout);
    properties.setProperty(prefix + "timeout", timeout);
    properties.setProperty(prefix + "writetimeout", timeout);
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "fetchsize", "262144");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    boolean startTls = settings.security() == MailSettings.Security.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
    return properties;
  }
}
