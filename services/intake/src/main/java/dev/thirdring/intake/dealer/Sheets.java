package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.ReportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads a batch, told apart by its content and not by its name. */
final class Sheets {
  static final int LINES_MAX = 5000;
  static final int BYTES_MAX = 5 << 20;

  private Sheets() {}

  static List<SheetLine> read(ReportKind kind, byte[] file) {
    Collected collected = new Collected(kind);
    if (XlsxSheet.is(file)) {
      XlsxSheet.read(file, collected);
    } else {
      CsvSheet.read(file, collected);
    }
    if (collected.heading == null) {
      throw new UnreadableSheetException("must hold a heading and a row for each report");
    }
    return collected.lines;
  }

  private static final class Collected implements BiConsumer<Long, List<String>> {
    private final ReportKind kind;
    private final List<SheetLine> lines = new ArrayList<>();
    private Heading heading;

    Collected(ReportKind kind) {
      this.kind = kind;
    }

    @Override
    public void accept(Long number, List<String> cells) {
      if (heading == null) {
        heading = Heading.of(kind, cells);
        return;
      }
      SheetLine line = heading.line(number, cells);
      if (line.isEmpty() || line.isExample()) {
        return;
      }
      if (lines.size() == LINES_MAX) {
        throw new UnreadableSheetException("must hold at most " + LINES_MAX + " rows");
      }
      lines.add(line);
    }
  }
}
