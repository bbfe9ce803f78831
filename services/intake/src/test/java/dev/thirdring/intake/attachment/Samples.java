package dev.thirdring.intake.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small files of the kinds that customers and scanners send. */
public final class Samples {
  private Samples() {}

  public static byte[] png() {
    return picture("png");
  }

  public static byte[] jpeg() {
    return picture("jpg");
  }

  public static byte[] tiff() {
    return picture("tiff");
  }

  public static byte[] pdf() {
    return pdf(0);
  }

  /** A PDF with so many bytes more. */
  public static byte[] pdf(int more) {
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%" + "x".repeat(more) + "\n%%EOF\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] picture(String format) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (!ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes)) {
        throw new IllegalStateException("no writer of " + format);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
