package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An export of all tickets: how fast, when its first bytes come, and what memory it takes. */
final class ExportSpeed {
  private final Stack stack;

  ExportSpeed(Stack stack) {
    this.stack = stack;
  }

  void print(long tickets) throws Exception {
    Intake supervisor = new Intake(stack, "supervisor1");
    for (String format : new String[] {"CSV", "XLSX"}) {
      supervisor.renew();
      long before = resident();
      Intake.Download file = supervisor.download("/tickets/export?format=" + format);
      System.out.printf(
          "    export of %,d as %s: first bytes after %.0f ms, %.0f/s, %,d MB; intake %d MB before, %d MB after%n",
          tickets,
          format,
          file.firstMillis(),
          tickets / (file.millis() / 1000),
          file.bytes() >> 20,
          before,
          resident());
    }
  }

  private long resident() throws IOException {
    long process = stack.process(Part.INTAKE).orElseThrow().pid();
    return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
