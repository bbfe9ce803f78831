package dev.thirdring.intake.mail.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which mail is not a customer's word: machines talking to us, or we to ourselves. */
public record MailPolicy(Set<String> ownAddresses, int anHourMax) {
  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
  private static final Set<String> DAEMONS = Set.of("mailer-daemon", "postmaster");

  public MailPolicy {
    ownAddresses = Set.copyOf(ownAddresses);
  }

  /**
   * The first reason against this mail.
   *
   * @param from lower case
   * @param thisHour mails of this sender within the last hour
   */
  public Optional<Refusal> refusal(Marks marks, String from, long thisHour) {
    if (ownAddresses.contains(from)) {
      return Optional.of(Refusal.OWN_ADDRESS);
    }
    if (marks.emptyReturnPath()
        || marks.report()
        || DAEMONS.contains(from.substring(0, Math.max(0, from.indexOf('@'))))) {
      return Optional.of(Refusal.BOUNCE);
    }
    if (marks.autoSubmitted().map(MailPolicy::word).filter(said -> !said.equals("no")).isPresent()
        || marks.suppressesAnswers()) {
      return Optional.of(Refusal.AUTOMATIC_ANSWER);
    }
    if (marks.fromList()) {
      return Optional.of(Refusal.MAILING_LIST);
    }
    if (marks.precedence().map(MailPolicy::word).filter(BULK::contains).isPresent()) {
      return Optional.of(Refusal.BULK);
    }
    return thisHour >= anHourMax ? Optional.of(Refusal.TOO_MANY_OF_SENDER) : Optional.empty();
  }

  /** {@code auto-replied; owner-email="x"} says {@code auto-replied}. */
  private static String word(String header) {
    return header.split("[;\\s(]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
