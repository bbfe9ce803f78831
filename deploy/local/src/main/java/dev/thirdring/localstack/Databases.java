package dev.thirdring.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** One database and one role a service, made over JDBC; nobody else may connect to it. */
final class Databases {
  private final int port;
  private final Secrets secrets;

  Databases(int port, Secrets secrets) {
    this.port = port;
    this.secrets = secrets;
  }

  String url(String database) {
    return "jdbc:" + address(database);
  }

  String address(String database) {
    return "postgresql://127.0.0.1:" + port + "/" + database;
  }

  String superuserPassword() {
    return secrets.databaseSuperuser();
  }

  Properties superuser() {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", superuserPassword());
    properties.setProperty("connectTimeout", "5");
    return properties;
  }

  void create() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), superuser());
        Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      for (Part part : Part.withDatabase()) {
        String name = part.database().orElseThrow();
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
          statement.execute("create role " + name + " login");
        }
        statement.execute("alter role " + name + " password '" + secrets.database(name) + "'");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
          statement.execute("create database " + name + " owner " + name);
        }
        statement.execute("revoke all on database " + name + " from public");
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }
}
