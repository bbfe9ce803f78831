package dev.thirdring.intake.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.intake.attachment.Samples;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("I1")
class MailReaderTest {
  @TempDir Path folder;

  private MailReader.Outcome outcome(byte[] raw) throws IOException {
    Path own = Files.createTempDirectory(folder, "mail");
    return MailReader.read(Files.write(own.resolve("raw"), raw), own);
  }

  private ParsedMail read(String raw) throws IOException {
    return read(raw.getBytes(StandardCharsets.UTF_8));
  }

  private ParsedMail read(byte[] raw) throws IOException {
    return assertInstanceOf(MailReader.Outcome.Read.class, outcome(raw)).mail();
  }

  @Test
  void readsWordsFilesAndSenderWhateverTheyAreWrappedIn() throws IOException {
    ParsedMail mail = read(Letters.rich("Li@Example.com", "1@x"));
    assertEquals("li@example.com", mail.from());
    assertEquals(Optional.of("李秀英"), mail.name());
    assertEquals("账单", mail.subject());
    assertEquals("1@x", mail.messageId());
    assertTrue(mail.text().startsWith("您好，账单有误。"), mail.text());
    assertFalse(mail.text().contains("steal"), mail.text());
    assertEquals(
        List.of("账单.pdf", "photo.jpg"),
        mail.files().stream().filter(file -> !file.inline()).map(ParsedMail.File::name).toList());
    ParsedMail.File picture =
        mail.files().stream().filter(ParsedMail.File::inline).findFirst().orElseThrow();
    assertArrayEquals(Samples.png(), Files.readAllBytes(picture.path()));
  }

  @Test
  void leavesNothingInTheHtmlThatActsOrCallsHome() throws IOException {
    String html = read(Letters.rich("li@example.com", "1@x")).html().orElseThrow();
    assertTrue(html.contains("<b>账单</b>"), html);
    assertTrue(html.contains("cid:pic"), html);
    for (String harmful : List.of("script", "steal", "onerror", "tracker", "javascript")) {
      assertFalse(html.contains(harmful), harmful + " in " + html);
    }
  }

  @Test
  void readsTextWhoseCharacterSetIsMisnamedOrMissing() throws IOException {
    String head = "From: a@example.com\r\nSubject: x\r\n";
    byte[] gbk = "镕基：网速慢".getBytes(Charset.forName("GBK"));
    assertEquals(
        "镕基：网速慢",
        read(join(head + "Content-Type: text/plain; charset=gb2312\r\n\r\n", gbk)).text());
    assertEquals("镕基：网速慢", read(join(head + "\r\n", gbk)).text());
    assertEquals(
        "网速慢 x",
        read(head
                + "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "=E7=BD=91=E9=80=9F=\r\n=E6=85=A2 x")
            .text());
    assertEquals(
        "网速慢",
        read(join(
                head + "Content-Type: text/plain; charset=nonsense\r\n\r\n",
                "网速慢".getBytes(StandardCharsets.UTF_8)))
            .text());
  }

  @Test
  void prefersThePlainWordsOfAnAlternative() throws IOException {
    ParsedMail mail =
        read(
            "From: a@example.com\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nplain\u0000 words\r\n"
                + "--b\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--b--\r\n");
    assertEquals("plain words", mail.text());
    assertEquals("(no subject 无主题)", mail.subject());
  }

  @Test
  void isTheSameMailOnWhateverRouteItComes() throws IOException {
    String mail = Letters.plain("a@example.com", "1@x");
    String digest = read(mail).digest();
    assertEquals(digest, read("Received: from elsewhere\r\nX-Spam: no\r\n" + mail).digest());
    assertNotEquals(digest, read(mail.replace("很慢", "很快")).digest());
  }

  @Test
  void knowsWhatItAnswersTheNearestFirst() throws IOException {
    ParsedMail mail =
        read(
            Letters.plain(
                "a@example.com",
                "3@x",
                "References: <1@x>\r\n <2@x>\r\nIn-Reply-To: <2@x>\r\n",
                "y"));
    assertEquals(List.of("2@x", "1@x"), mail.threads());
  }

  @Test
  void saysSoWhenAMailCannotBeRead() throws IOException {
    assertInstanceOf(
        MailReader.Outcome.Unreadable.class,
        outcome("Subject: nobody\r\n\r\nx".getBytes(StandardCharsets.US_ASCII)));
    assertInstanceOf(
        MailReader.Outcome.Unreadable.class,
        outcome("From: <>\r\n\r\nx".getBytes(StandardCharsets.US_ASCII)));
    assertInstanceOf(MailReader.Outcome.Unreadable.class, outcome(new byte[0]));
    StringBuilder nested = new StringBuilder("From: a@example.com\r\n");
    for (int i = 0; i < 60; i++) {
      nested
          .append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\r\n\r\n--b")
          .append(i)
          .append("\r\n");
    }
    assertInstanceOf(
        MailReader.Outcome.Unreadable.class,
        outcome(nested.toString().getBytes(StandardCharsets.US_ASCII)));
  }

  private static byte[] join(String head, byte[] body) {
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }
}
