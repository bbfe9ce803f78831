package dev.thirdring.proofs.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every promise in docs/invariants.md leads to tests that exist. */
class InvariantsTest {
  private static final Path DOCS = Path.of(System.getProperty("third-ring.root"), "docs");
  private static final Pattern ROW =
      Pattern.compile("\\| *([^|]*?) *\\| *([^|]*?) *\\| *([^|]*?) *\\|");
  private static final Pattern LINK = Pattern.compile("\\[`(\\w+)#(\\w+)`]\\(([^)]+)\\)");
  private static final String PROOF = "Invariants" + "Test";

  @Test
  void everyPromiseLeadsToATest() throws IOException {
    List<String> lines = Files.readAllLines(DOCS.resolve("invariants.md"));
    assertFalse(lines.stream().noneMatch(line -> ROW.matcher(line).matches()));
    assertEquals(List.of(), complaints(lines));
  }

  @Test
  void complainsOfARowThatLeadsNowhere() throws IOException {
    String here = "../services/platform/proofs/src/test/java/dev/thirdring/proofs/lamp/";
    assertEquals(
        List.of(
            "X1: no link to a test",
            "X2: no file ../nowhere/Gone.java",
            "X3: no test method complainsOfNothing in InvariantsTest",
            "X4: no test method complaints in InvariantsTest",
            "X5: Other is not in InvariantsTest.java",
            "X1 is there twice"),
        complaints(
            List.of(
                "| no. | promise | tests |",
                "|---|---|---|",
                "| X1 | Nothing. | none |",
                "| X2 | Gone. | [`Gone#method`](../nowhere/Gone.java) |",
                "| X3 | No method. | [`%s#complainsOfNothing`](%s%s.java) |"
                    .formatted(PROOF, here, PROOF),
                "| X4 | No test. | [`%s#complaints`](%s%s.java) |".formatted(PROOF, here, PROOF),
                "| X5 | No class. | [`Other#everyPromiseLeadsToATest`](%s%s.java) |"
                    .formatted(here, PROOF),
                "| X1 | Twice. | [`%s#everyPromiseLeadsToATest`](%s%s.java) |"
                    .formatted(PROOF, here, PROOF))));
  }

  private static List<String> complaints(List<String> lines) throws IOException {
    List<String> complaints = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (!row.matches() || row.group(1).equals("no.") || row.group(1).startsWith("---")) {
        continue;
      }
      String number = row.group(1);
      if (!numbers.add(number)) {
        complaints.add(number + " is there twice");
      }
      Matcher link = LINK.matcher(row.group(3));
      boolean any = false;
      while (link.find()) {
        any = true;
        complaints.addAll(complaints(number, link.group(1), link.group(2), link.group(3)));
      }
      if (!any) {
        complaints.add(number + ": no link to a test");
      }
    }
    return complaints;
  }

  private static List<String> complaints(String number, String type, String method, String target)
      throws IOException {
    Path file = DOCS.resolve(target).normalize();
    if (!Files.isRegularFile(file)) {
      return List.of(number + ": no file " + target);
    }
    if (!file.endsWith(type + ".java") || !target.contains("/src/test/")) {
      return List.of(number + ": " + type + " is not in " + file.getFileName());
    }
    return isTest(Files.readString(file), method)
        ? List.of()
        : List.of(number + ": no test method " + method + " in " + type);
  }

  /** A void method under an annotation that JUnit or jqwik runs, which nobody switched off. */
  private static boolean isTest(String source, String method) {
    int start = source.indexOf(" void " + method + "(");
    if (start < 0) {
      return false;
    }
    String head = source.substring(source.lastIndexOf("\n\n", start), start);
    return Pattern.compile("(?m)^ *@(Test|ParameterizedTest|RepeatedTest|Property)\\b")
            .matcher(head)
            .find()
        && !head.contains("@Disabled");
  }
}
