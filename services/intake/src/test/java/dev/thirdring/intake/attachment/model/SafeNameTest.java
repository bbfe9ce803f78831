package dev.thirdring.intake.attachment.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("I1")
class SafeNameTest {
  private static final List<String> PDF = List.of("pdf");

  @ParameterizedTest
  @CsvSource({
    "账单 2026.pdf, 账单 2026.pdf",
    "BILL.PDF, BILL.PDF",
    "../../etc/passwd, passwd.pdf",
    "C:\\Users\\me\\bill.pdf, bill.pdf",
    "invoice.pdf.exe, invoice.pdf.exe.pdf",
    "con, file_con.pdf",
    "NUL.pdf, file_NUL.pdf",
    ".htaccess, htaccess.pdf",
    "a\"b<c>|d.pdf, a_b_c_d.pdf",
    "'  ', file_.pdf",
  })
  void cannotLeaveItsFolderNorClaimToBeSomethingElse(String claimed, String safe) {
    assertEquals(safe, SafeName.of(claimed, PDF));
  }

  @Test
  void holdsNothingThatTurnsTheReadingDirectionOrEndsALine() {
    assertEquals("bill_fdp.exe.pdf", SafeName.of("bill\u202Efdp.exe", PDF));
    assertEquals("a_b_c.pdf", SafeName.of("a\r\nb\u0000c.pdf", PDF));
    assertEquals("file_.pdf", SafeName.of(null, PDF));
  }

  @Test
  void isCutBetweenCharactersNotWithinOne() {
    String name = SafeName.of("𠮷".repeat(300) + ".pdf", PDF);
    assertEquals(124, name.codePointCount(0, name.length()));
    assertTrue(name.endsWith("𠮷.pdf"), name);
  }
}
