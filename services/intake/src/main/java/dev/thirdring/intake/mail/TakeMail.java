package dev.thirdring.intake.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.attachment.InspectFile;
import dev.thirdring.intake.attachment.KeepAttachments;
import dev.thirdring.intake.attachment.model.Draft;
import dev.thirdring.intake.contact.model.Words;
import dev.thirdring.intake.mail.model.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes a mail: reads it, looks at its files, and keeps what comes of it. Blocks its thread; only
 * the parts that speak to the database run on an event loop.
 */
@ApplicationScoped
class TakeMail {
  private final InspectFile inspectFile;
  private final KeepAttachments keepAttachments;
  private final KeepMail keepMail;
  private final ReceivedMails mails;
  private final MailSettings settings;
  private final MeterRegistry metrics;

  TakeMail(
      InspectFile inspectFile,
      KeepAttachments keepAttachments,
      KeepMail keepMail,
      ReceivedMails mails,
      MailSettings settings,
      MeterRegistry metrics) {
    this.inspectFile = inspectFile;
    this.keepAttachments = keepAttachments;
    this.keepMail = keepMail;
    this.mails = mails;
    this.settings = settings;
    this.metrics = metrics;
  }

  KeepMail.Kept take(IncomingMail incoming) throws IOException {
    Path folder = Files.createTempDirectory("mail-");
    try {
      KeepMail.Kept kept = take(incoming, folder);
      metrics.counter("mail.taken", "outcome", kept.mail().outcome().name()).increment();
      return kept;
    } finally {
      delete(folder);
    }
  }

  private KeepMail.Kept take(IncomingMail incoming, Path folder) throws IOException {
    if (incoming.bytes() > settings.bytesMax()) {
      return aside(incoming, MailOutcome.REFUSED, Refusal.TOO_LARGE.name(), null);
    }
    byte[] raw = Files.readAllBytes(incoming.raw());
    return switch (MailReader.read(incoming.raw(), folder)) {
      case MailReader.Outcome.Read(var mail) -> keep(incoming, mail, folder, raw);
      case MailReader.Outcome.Unreadable(var reason) ->
          aside(incoming, MailOutcome.UNREADABLE, reason, raw);
    };
  }

  private KeepMail.Kept keep(IncomingMail incoming, ParsedMail mail, Path folder, byte[] raw)
      throws IOException {
    List<Draft> drafts = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (ParsedMail.File file : files(mail, folder)) {
      InspectFile.Sent sent = new InspectFile.Sent(file.path(), file.name(), file.inline(), false);
      switch (await(() -> inspectFile.inspect(sent))) {
        case InspectFile.Outcome.Accepted(var draft) -> drafts.add(draft);
        case InspectFile.Outcome.Refused(var allowed) ->
            leftOut.add(Words.line(file.name(), 120) + ": " + Words.cut(allowed, 80));
      }
    }
    await(() -> keepAttachments.bring(drafts));
    KeepMail.Ready ready = new KeepMail.Ready(incoming, mail, drafts, leftOut, raw);
    try {
      return await(() -> keepMail.keep(ready));
    } catch (RuntimeException failure) {
      if (!isOfTheMail(failure)) {
        throw failure;
      }
      return aside(incoming, MailOutcome.UNREADABLE, "cannot be stored 无法保存", raw);
    }
  }

  /** A value that no table can hold will be no better next time; all else passes. */
  private static boolean isOfTheMail(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException refused && refused.getSqlState().startsWith("22")) {
        return true;
      }
    }
    return false;
  }

  /** Words too long for a ticket go with it whole, as a file. */
  private static List<ParsedMail.File> files(ParsedMail mail, Path folder) throws IOException {
    List<ParsedMail.File> files = new ArrayList<>(mail.files());
    if (mail.text().length() > Words.TEXT_MAX) {
      Path whole = Files.writeString(folder.resolve("whole"), mail.text());
      files.add(new ParsedMail.File(whole, "message.txt", false));
    }
    return files;
  }

  /** Puts on record what did not become anything, by its headers if they can be read. */
  private KeepMail.Kept aside(IncomingMail incoming, MailOutcome outcome, String reason, byte[] raw)
      throws IOException {
    Head head = head(incoming.raw());
    return await(
        () ->
            Panache.withTransaction(
                () ->
                    mails
                        .known(head.messageId(), head.digest())
                        .chain(
                            known ->
                                known
                                    .map(
                                        there ->
                                            Uni.createFrom().item(new KeepMail.Kept(there, true)))
                                    .orElseGet(
                                        () -> {
                                          ReceivedMail mail =
                                              aside(incoming, head, outcome, reason);
                                          return mails
                                              .put(mail, raw)
                                              .replaceWith(new KeepMail.Kept(mail, false));
                                        }))));
  }

  private static ReceivedMail aside(
      IncomingMail incoming, Head head, MailOutcome outcome, String reason) {
    return new ReceivedMail(
        UuidCreator.getTimeOrderedEpoch(),
        head.messageId(),
        head.digest(),
        head.from(),
        head.subject(),
        incoming.receivedAt(),
        incoming.source(),
        outcome,
        Optional.of(reason),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        incoming.takenBy());
  }

  private record Head(String messageId, String digest, Optional<String> from, String subject) {}

  private static Head head(Path raw) throws IOException {
    try (InputStream start = Files.newInputStream(raw)) {
      MimeMessage message = MailReader.headers(start);
      return new Head(
          MailReader.messageId(message),
          MailReader.digest(message),
          MailReader.from(message),
          Words.subject(MailReader.subject(message)));
    } catch (MessagingException | RuntimeException broken) {
      String name = UUID.nameUUIDFromBytes(Files.readAllBytes(raw)).toString();
      return new Head("", name, Optional.empty(), Words.subject(""));
    }
  }

  @SuppressWarnings("IllegalCatch")
  static <T> T await(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
