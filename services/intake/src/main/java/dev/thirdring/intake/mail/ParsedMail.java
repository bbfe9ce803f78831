package dev.thirdring.intake.mail;

import dev.thirdring.intake.mail.model.Marks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A mail that was read.
 *
 * @param messageId empty when it has none
 * @param digest of what stays the same on every route it may come by
 * @param threads ids of the mails that it answers, the nearest first
 * @param from lower case
 * @param html made safe
 */
record ParsedMail(
    String messageId,
    String digest,
    List<String> threads,
    String from,
    Optional<String> name,
    String subject,
    String text,
    Optional<String> html,
    List<File> files,
    Marks marks) {

  /** A file that came with it. */
  record File(Path path, String name, boolean inline) {}
}
