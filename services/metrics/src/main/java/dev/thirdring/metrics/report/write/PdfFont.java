package dev.thirdring.metrics.report.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;

/** The font of PDFs: Chinese and Latin, embedded as far as it is used. Read once, when needed. */
final class PdfFont {
  static final BaseFont BASE = read();
  private static final String MISSING = "〓";

  private PdfFont() {}

  private static BaseFont read() {
    try (InputStream font =
        PdfFont.class.getResourceAsStream("/fonts/NotoSansSC-Regular-GB2312.ttf")) {
      return BaseFont.createFont(
          "NotoSansSC-Regular-GB2312.ttf",
          BaseFont.IDENTITY_H,
          BaseFont.EMBEDDED,
          true,
          font.readAllBytes(),
          null);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the font does not have is seen as missing and does not vanish. */
  static String shown(String text) {
    if (text.codePoints().allMatch(PdfFont::isThere)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(point -> shown.append(isThere(point) ? Character.toString(point) : MISSING));
    return shown.toString();
  }

  private static boolean isThere(int point) {
    return point >= ' ' && BASE.charExists(point);
  }
}
