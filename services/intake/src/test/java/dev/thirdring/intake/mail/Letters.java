package dev.thirdring.intake.mail;

import dev.thirdring.intake.attachment.Samples;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Mails as they come over the wire. */
final class Letters {
  private Letters() {}

  static String sender() {
    return "c" + UUID.randomUUID().toString().replace("-", "") + "@example.com";
  }

  static String id() {
    return UUID.randomUUID() + "@mail.example.com";
  }

  static String plain(String from, String id, String headers, String text) {
    return "From: =?UTF-8?B?546L5bCP5piO?= <"
        + from
        + ">\r\nTo: service@centre.example\r\nSubject: =?UTF-8?B?5a695bim5oqV6K+J?=\r\n"
        + "Date: Sat, 21 Nov 2026 10:00:00 +0800\r\nMessage-ID: <"
        + id
        + ">\r\n"
        + headers
        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        + text
        + "\r\n";
  }

  static String plain(String from, String id) {
    return plain(from, id, "", "晚上宽带很慢。");
  }

  static String answer(String from, String id, String answers) {
    return plain(from, id, "In-Reply-To: <" + answers + ">\r\n", "还是很慢。");
  }

  /** HTML with an inline picture, a PDF with a Chinese name, and a program. */
  static byte[] rich(String from, String id) {
    String html =
        "<p>您好，<b>账单</b>有误。</p><script>steal()</script><img src=\"cid:pic\" onerror=\"x()\">"
            + "<img src=\"https://tracker.example/1.gif\"><a href=\"javascript:x()\">点我</a>";
    String body =
        "From: \"=?gb2312?B?"
            + base64("李秀英".getBytes(Charset.forName("GBK")))
            + "?=\" <"
            + from
            + ">\r\nSubject: =?gbk?Q?=D5=CB=B5=A5?=\r\nMessage-ID: <"
            + id
            + ">\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=mixed\r\n\r\n"
            + "--mixed\r\nContent-Type: multipart/related; boundary=related\r\n\r\n"
            + "--related\r\nContent-Type: text/html; charset=gb2312\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + base64(html.getBytes(Charset.forName("GBK")))
            + "\r\n--related\r\nContent-Type: image/png\r\nContent-ID: <pic>\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + base64(Samples.png())
            + "\r\n--related--\r\n"
            + "--mixed\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;\r\n"
            + " filename*=UTF-8''%E8%B4%A6%E5%8D%95.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + base64(Samples.pdf())
            + "\r\n--mixed\r\nContent-Type: image/jpeg; name=\"photo.jpg\"\r\nContent-Disposition: attachment\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + base64("MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1))
            + "\r\n--mixed--\r\n";
    return body.getBytes(StandardCharsets.US_ASCII);
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }
}
