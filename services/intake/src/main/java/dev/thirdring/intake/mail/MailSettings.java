package dev.thirdring.intake.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How mail is taken; the mailbox's password comes from the environment. */
@ConfigMapping(prefix = "third-ring.mail")
interface MailSettings {
  /** The category of a ticket that a mail opens: nobody has judged it yet. */
  @WithDefault("complaint")
  String category();

  /** Addresses that we write from: what comes from them is a loop. */
  Optional<Set<String>> ownAddresses();

  @WithDefault("20")
  int perSenderAnHour();

  @WithDefault("12582912")
  long bytesMax();

  /** How long mails are kept as they came that were refused, unreadable, or lost a file. */
  @WithDefault("P30D")
  Duration rawRetention();

  /** How long of a refused or unreadable mail stands who wrote it, and about what. */
  @WithDefault("P90D")
  Duration refusedRetention();

  Imap imap();

  /** The mailbox; without a host none is looked into. */
  interface Imap {
    Optional<String> host();

    @WithDefault("993")
    int port();

    @WithDefault("TLS")
    Security security();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("INBOX")
    String folder();

    @WithDefault("20s")
    Duration timeout();

    @WithDefault("30s")
    String pollInterval();

    @WithDefault("50")
    int batchSize();
  }

  /** How the connection to the mailbox is protected. */
  enum Security {
    TLS,
    STARTTLS,
    NONE
  }
}
