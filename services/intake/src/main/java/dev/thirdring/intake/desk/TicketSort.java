package dev.thirdring.intake.desk;

import dev.thirdring.platform.http.Cursor;

/** In which order a list is read; the id decides between equals. */
enum TicketSort {
  NEWEST("opened_at"),
  LAST_CHANGE("changed_at");

  private final String column;

  TicketSort(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }

  String orderBy(String table) {
    return "order by %1$s.%2$s desc, %1$s.id desc".formatted(table, column);
  }

  Cursor after(TicketListItem item) {
    return new Cursor(this == NEWEST ? item.openedAt() : item.changedAt(), item.id());
  }
}
