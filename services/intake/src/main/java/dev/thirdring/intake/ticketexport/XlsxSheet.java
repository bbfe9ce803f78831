package dev.thirdring.intake.ticketexport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * XLSX, written out every few hundred rows. Cells are inline texts: never formulas, and no table of
 * texts grows in memory.
 */
final class XlsxSheet implements Sheet {
  private static final int FLUSH_EVERY = 500;
  private static final int CELL_MAX = 32_767;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  XlsxSheet(OutputStream out) {
    workbook = new Workbook(out, "Third Ring", "1.0");
    sheet = workbook.newWorksheet("tickets");
  }

  @Override
  public void add(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(row, column, writable(cells.get(column)));
      }
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** XML holds no control characters, and a cell only so much. */
  private static String writable(String text) {
    String clean = text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " ");
    return clean.length() > CELL_MAX ? clean.substring(0, CELL_MAX) : clean;
  }
}
