package dev.thirdring.platform.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor send it as {@code cursor} to get the next page; absent on the last
 */
public record Page<T>(List<T> items, String nextCursor) {

  /** The most rows a page may have. */
  public static final int SIZE_MAX = 200;

  /** Makes a page of at most {@code size} rows from a query that asked for one more. */
  public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> sortKey) {
    return rows.size() > size
        ? new Page<>(rows.subList(0, size), sortKey.apply(rows.get(size - 1)).encode())
        : new Page<>(rows, null);
  }
}
