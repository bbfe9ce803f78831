package dev.thirdring.intake.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against a real mail server. */
@Tag("I1")
class MailboxTest {
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private GreenMailUser user;
  private final List<String> taken = new ArrayList<>();

  @BeforeEach
  void start() {
    server.start();
    user = server.setUser("service@centre.example", "service", "secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Mailbox mailbox(int port) {
    return new Mailbox(settings(port, Duration.ofSeconds(3)), 10_000);
  }

  private Mailbox mailbox() {
    return mailbox(server.getImap().getPort());
  }

  private void deliver(String text) throws MessagingException {
    String raw = Letters.plain("a@example.com", Letters.id(), "", text);
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
  }

  private void take(java.nio.file.Path raw, long bytes, java.time.Instant at) throws IOException {
    taken.add(Files.readString(raw).split("\r\n\r\n", 2)[1].strip());
  }

  @Test
  void takesEachMessageOnce() throws MessagingException {
    deliver("one");
    deliver("two");
    assertEquals(2, mailbox().fetch(this::take));
    assertEquals(0, mailbox().fetch(this::take));
    assertEquals(List.of("one", "two"), taken);
  }

  @Test
  void aMessageThatCouldNotBeTakenIsNotMarkedAndHoldsUpNoOther() throws MessagingException {
    deliver("one");
    deliver("two");
    Mailbox.Taker failing =
        (raw, bytes, at) -> {
          if (Files.readString(raw).contains("one")) {
            throw new IllegalStateException("the database is away");
          }
          take(raw, bytes, at);
        };
    assertEquals(1, mailbox().fetch(failing));
    assertEquals(1, mailbox().fetch(this::take));
    assertEquals(List.of("two", "one"), taken);
  }

  @Test
  void aWholeBatchThatFailsAgainAndAgainDoesNotBlockWhatComesAfter() throws MessagingException {
    Mailbox mailbox = mailbox();
    int batch = settings(1, Duration.ofSeconds(1)).batchSize();
    for (int i = 0; i < batch; i++) {
      deliver("bad " + i);
    }
    deliver("good");
    Mailbox.Taker failing =
        (raw, bytes, at) -> {
          if (Files.readString(raw).contains("bad")) {
            throw new IllegalStateException("cannot be taken");
          }
          take(raw, bytes, at);
        };
    assertEquals(0, mailbox.fetch(failing));
    assertEquals(1, mailbox.fetch(failing), "what was not tried comes first");
    assertEquals(List.of("good"), taken);
    assertEquals(batch, mailbox.fetch(this::take), "and none is lost");
  }

  @Test
  void aLostConnectionLosesNoMessage() throws Exception {
    deliver("one");
    deliver("two");
    deliver("three");
    try (Wire wire = new Wire(server.getImap().getPort())) {
      Mailbox.Taker cutting =
          (raw, bytes, at) -> {
            take(raw, bytes, at);
            if (taken.size() == 2) {
              wire.cut();
            }
          };
      Mailbox mailbox = mailbox(wire.port());
      assertThrows(MessagingException.class, () -> mailbox.fetch(cutting));
      assertEquals(List.of("one", "two"), taken);
      assertEquals(2, mailbox.fetch(this::take));
      assertEquals(List.of("one", "two", "two", "three"), taken);
    }
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Mailbox mailbox =
          new Mailbox(settings(silent.getLocalPort(), Duration.ofMillis(300)), 10_000);
      assertThrows(MessagingException.class, () -> mailbox.fetch(this::take));
    }
  }

  @Test
  void ofAMessageTooLargeOnlyTheHeadersAreFetched() throws MessagingException {
    deliver("x".repeat(20_000));
    List<Long> sizes = new ArrayList<>();
    mailbox()
        .fetch(
            (raw, bytes, at) -> {
              String fetched = Files.readString(raw);
              assertTrue(fetched.contains("Message-ID"), fetched);
              assertFalse(fetched.contains("xxxx"));
              sizes.add(bytes);
            });
    assertEquals(1, sizes.size());
    assertTrue(sizes.getFirst() >= 20_000, sizes.toString());
  }

  static MailSettings.Imap settings(int port, Duration timeout) {
    return new MailSettings.Imap() {
      @Override
      public Optional<String> host() {
        return Optional.of("127.0.0.1");
      }

      @Override
      public int port() {
        return port;
      }

      @Override
      public MailSettings.Security security() {
        return MailSettings.Security.NONE;
      }

      @Override
      public Optional<String> username() {
        return Optional.of("service");
      }

      @Override
      public Optional<String> password() {
        return Optional.of("secret");
      }

      @Override
      public String folder() {
        return "INBOX";
      }

      @Override
      public Duration timeout() {
        return timeout;
      }

      @Override
      public String pollInterval() {
        return "1s";
      }

      @Override
      public int batchSize() {
        return 50;
      }
    };
  }
}
