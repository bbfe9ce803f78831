package dev.thirdring.intake.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Headers that keep a browser from opening, guessing or remembering a file of a stranger. */
final class DownloadHeaders {
  private DownloadHeaders() {}

  static Map<String, List<String>> of(Attachment attachment) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Content-Type", List.of(attachment.mediaType()));
    headers.put("Content-Disposition", List.of(disposition(attachment.name())));
    headers.put("X-Content-Type-Options", List.of("nosniff"));
    headers.put("Content-Security-Policy", List.of("default-src 'none'; sandbox"));
    headers.put("Cross-Origin-Resource-Policy", List.of("same-origin"));
    headers.put("Cache-Control", List.of("private, no-store"));
    headers.put("Repr-Digest", List.of("sha-256=:" + base64(attachment.sha256()) + ":"));
    return headers;
  }

  /** RFC 6266: an ASCII name for old readers, the true one beside it. */
  private static String disposition(String name) {
    String ascii = name.replaceAll("[^\\x20-\\x7e]", "_").replace("\\", "_").replace("\"", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\""
        + ascii
        + "\"; filename*=UTF-8''"
        + encoded.replace("*", "%2A");
  }

  private static String base64(String hexadecimal) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
  }
}
