package dev.thirdring.intake.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("I1")
class ContentTypeTest {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  @TempDir Path folder;

  private String typeOf(byte[] content, String name) throws IOException {
    return ContentType.of(Files.write(folder.resolve("upload"), content), name);
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void believesTheContentAndNotTheName() throws IOException {
    byte[] program = "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("application/x-msdownload", typeOf(program, "picture.png"));
    assertEquals("text/html", typeOf("<html><script>x</script>".getBytes(), "notes.txt"));
    assertEquals("application/pdf", typeOf("%PDF-1.7\n".getBytes(), "x.exe"));
    assertEquals(
        "image/svg+xml", typeOf("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "a.png"));
  }

  @Test
  void knowsAnOfficeFileFromAnyZipAndFromOneWithMacros() throws IOException {
    assertEquals(WORD, typeOf(zip("_rels/.rels", "[Content_Types].xml", "word/document.xml"), "a"));
    assertEquals("application/zip", typeOf(zip("word/document.xml"), "a.docx"));
    assertEquals(
        "application/zip",
        typeOf(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx"));
  }

  @Test
  void readsChineseTextInItsOldEncodingsAsText() throws IOException {
    byte[] gbk = "用户投诉宽带网速很慢，请处理。\n".repeat(50).getBytes(Charset.forName("GBK"));
    assertEquals("text/plain", typeOf(gbk, "说明.txt"));
    assertEquals("text/csv", typeOf(gbk, "table.csv"));
    byte[] noise = new byte[4096];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31 % 251);
    }
    assertEquals("application/octet-stream", typeOf(noise, "noise.txt"));
  }

  @Test
  void everySampleOfTheScannersIsKnown() throws IOException {
    List<byte[]> samples = List.of(Samples.png(), Samples.jpeg(), Samples.tiff(), Samples.pdf());
    List<String> types = List.of("image/png", "image/jpeg", "image/tiff", "application/pdf");
    for (int i = 0; i < samples.size(); i++) {
      assertEquals(types.get(i), typeOf(samples.get(i), "any"));
    }
  }
}
