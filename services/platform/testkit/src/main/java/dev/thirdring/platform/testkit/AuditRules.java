package dev.thirdring.platform.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** That no table of a service escapes its audit trail. */
public final class AuditRules {
  private static final String ESCAPED =
      """
      select c.relname from pg_class c left join audit_scope s on s.table_name = c.relname
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and s.records is distinct from 'NONE'
        and not exists (select from pg_trigger t
          where t.tgrelid = c.oid and t.tgname = 'audit_row' and t.tgenabled = 'O')
      """;

  private AuditRules() {}

  /** Tables whose changes nobody would see, though nothing says why. */
  public static List<String> escaped(String jdbcUrl) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ESCAPED)) {
      List<String> tables = new ArrayList<>();
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
      return tables;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
