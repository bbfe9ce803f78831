package dev.thirdring.intake.dealer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook, read row by row. */
final class XlsxSheet {
  private static final ReadingOptions CELLS_AS_SEEN = new ReadingOptions(true, true);
  private static final int CELLS_MAX = 64;
  private static final int DIGITS_MAX = 40;
  private static final long INFLATED_MAX = 64L << 20;

  private XlsxSheet() {}

  static boolean is(byte[] file) {
    return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /** Gives each row with its number, from 1. */
  static void read(byte[] file, BiConsumer<Long, List<String>> line) {
    mustStaySmall(file);
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(new ByteArrayInputStream(file), CELLS_AS_SEEN);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(row -> line.accept((long) row.getRowNum(), cells(row)));
    } catch (IOException | ExcelReaderException unreadable) {
      throw new UnreadableSheetException("must be a workbook (.xlsx) without a password");
    }
  }

  /** A small file may unpack to a huge one: counted before anything of it is kept. */
  private static void mustStaySmall(byte[] file) {
    byte[] buffer = new byte[1 << 16];
    long inflated = 0;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            inflated += read;
            if (inflated > INFLATED_MAX) {
              throw new UnreadableSheetException(
                  "must unpack to at most " + (INFLATED_MAX >> 20) + " MiB");
            }
          }
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new UnreadableSheetException("must be a workbook (.xlsx) without a password");
    }
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int place = 0; place < Math.min(row.getCellCount(), CELLS_MAX); place++) {
      cells.add(row.getOptionalCell(place).map(XlsxSheet::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getType() == CellType.STRING ? cell.getText() : raw(cell);
    }
    return isDate(cell) ? date(cell) : number(cell);
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches("(?i).*[yd年日].*");
  }

  private static String date(Cell cell) {
    try {
      return cell.asDate().toLocalDate().toString();
    } catch (DateTimeException | ArithmeticException | ExcelReaderException noDate) {
      return raw(cell);
    }
  }

  /** A telephone number typed as a number must not become 1.38E10. */
  private static String number(Cell cell) {
    BigDecimal number = cell.asNumber().stripTrailingZeros();
    return Math.abs(number.scale()) > DIGITS_MAX ? raw(cell) : number.toPlainString();
  }

  private static String raw(Cell cell) {
    return cell.getRawValue() == null ? "" : cell.getRawValue();
  }
}
