package dev.thirdring.metrics.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two tables of measures become one, and nothing that somebody wrote is lost. */
@Tag("M3")
class MeasuresToldOnceIT {
  @Test
  void whatSomebodyEditedInEitherTableIsKept() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      migrate(postgres, "90");
      execute(
          connection,
          "update figure_measure set zh = '我们的办法', en = 'our way', version = 3 where code = 'fcr'");
      execute(
          connection,
          "update measure set zh = '请夜班早来', en = 'Ask the night shift' where id = 'asa.staffing'");
      execute(
          connection,
          "insert into measure (id, figure, place, zh, en) values"
              + " ('first_reply.more', 'first_reply', 9, '再打一次', 'Call again')");
      migrate(postgres, "110");

      assertEquals("our way 3", told(connection, "en || ' ' || version", "fcr"));
      assertTrue(told(connection, "en", "asa").startsWith("staffing; forecast; "));
      assertTrue(told(connection, "en", "asa").endsWith("publish live; Ask the night shift"));
      assertTrue(told(connection, "zh", "asa").endsWith("公布实时数据；请夜班早来"));
      assertEquals(
          "Urge what is about to fall due; Call again", told(connection, "en", "first_reply"));
      assertEquals("对将到期者催办；再打一次", told(connection, "zh", "first_reply"));
      // What nobody touched is told once, as the figure's definition told it.
      assertFalse(told(connection, "en", "acw").contains("Look at each step after the call"));
      assertEquals("0", told(connection, "version::text", "acw"));
      assertEquals("t", one(connection, "select to_regclass('measure') is null"));
      assertEquals(
          "0",
          one(
              connection,
              "select count(*) from alert_rule where figure not in (select code from figure_measure)"));
    }
  }

  private static void migrate(EmbeddedPostgres postgres, String target) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("classpath:db/platform", "classpath:db/migration")
        .outOfOrder(true)
        .target(target)
        .load()
        .migrate();
  }

  private static String told(Connection connection, String what, String code) throws SQLException {
    return one(connection, "select " + what + " from figure_measure where code = '" + code + "'");
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
