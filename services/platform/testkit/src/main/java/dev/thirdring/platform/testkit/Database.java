package dev.thirdring.platform.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database past the service, as whoever steals it would. */
public final class Database {
  private static final String TABLES =
      """
      select c.relname from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by 1
      """;

  private final String url;

  public Database(String url) {
    this.url = url;
  }

  public void run(String sql, Object... values) {
    try (Connection connection = open();
        PreparedStatement statement = filled(connection, sql, values)) {
      statement.execute();
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  public List<String> column(String sql, Object... values) {
    try (Connection connection = open();
        PreparedStatement statement = filled(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Tables in which a row holds this, in whichever column. */
  public List<String> holding(String words) {
    return column(TABLES).stream()
        .filter(
            table ->
                !column(
                        "select 1 from \"%s\" x where x::text ilike '%%' || ? || '%%' limit 1"
                            .formatted(table),
                        words)
                    .isEmpty())
        .toList();
  }

  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  private static PreparedStatement filled(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
