package dev.thirdring.intake.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, by its content. The name is asked only where contents cannot differ: a table of
 * commas is plain text too. Blocks.
 */
final class ContentType {
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final String UNKNOWN = "application/octet-stream";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final int LOOKED_AT = 64 * 1024;

  private ContentType() {}

  static String of(Path file, String name) throws IOException {
    String detected;
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file), LOOKED_AT)) {
      detected = TYPES.detect(content, new Metadata()).getBaseType().toString();
    }
    return switch (detected) {
      case "application/zip", "application/x-tika-ooxml" -> zipped(file);
      case "text/plain" -> plain(name);
      case UNKNOWN -> isChineseText(file) ? plain(name) : UNKNOWN;
      default -> detected;
    };
  }

  private static String plain(String name) {
    return name != null && name.toLowerCase(Locale.ROOT).endsWith(".csv")
        ? "text/csv"
        : "text/plain";
  }

  /** Office files are zips; one with macros is none that we take. */
  private static String zipped(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean macros =
          zip.stream()
              .anyMatch(
                  entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
      if (macros || zip.getEntry("[Content_Types].xml") == null) {
        return "application/zip";
      }
      if (zip.getEntry("word/document.xml") != null) {
        return OFFICE + "wordprocessingml.document";
      }
      return zip.getEntry("xl/workbook.xml") != null
          ? OFFICE + "spreadsheetml.sheet"
          : "application/zip";
    } catch (IOException | IllegalArgumentException broken) {
      return UNKNOWN;
    }
  }

  /** GBK and GB18030 look like nothing to detectors of western text. */
  private static boolean isChineseText(Path file) throws IOException {
    byte[] start;
    try (InputStream content = Files.newInputStream(file)) {
      start = content.readNBytes(LOOKED_AT);
    }
    for (byte one : start) {
      if (one >= 0 && one < 0x20 && one != '\t' && one != '\n' && one != '\r') {
        return false;
      }
    }
    for (int cut = 0; cut < Math.min(4, start.length); cut++) {
      try {
        Charset.forName("GB18030")
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(start, 0, start.length - cut));
        return true;
      } catch (CharacterCodingException expected) {
        // The reading may have ended within a character.
      }
    }
    return false;
  }
}
