package dev.thirdring.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL with one cluster in the data folder. */
final class PostgresServer implements Server {
  private final Installation installation;
  private final Home home;
  private final Databases databases;
  private final int port;

  PostgresServer(Installation installation, Home home, Databases databases, int port) {
    this.installation = installation;
    this.home = home;
    this.databases = databases;
    this.port = port;
  }

  @Override
  public Part part() {
    return Part.POSTGRES;
  }

  /**
   * Text is compared by code point and its case by Unicode, the same on every machine; trigrams
   * take Chinese.
   */
  @Override
  public void prepare() throws IOException {
    Path made = home.postgres().resolve("PG_VERSION");
    if (Files.exists(made)) {
      return;
    }
    Path password =
        Files.createTempFile(
            home.root(),
            "initdb",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Path half = home.root().resolve("postgres.new");
    try {
      Home.delete(half);
      Files.writeString(password, databases.superuserPassword());
      run(
          binary("initdb"),
          List.of(
              "-D",
              half.toString(),
              "-U",
              "postgres",
              "--pwfile=" + password,
              "-A",
              "scram-sha-256",
              "-E",
              "UTF8",
              "--locale=C",
              "--lc-ctype=C.UTF-8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"));
      Files.move(half, home.postgres());
    } finally {
      Files.delete(password);
    }
  }

  @Override
  public List<String> command() throws IOException {
    List<String> command = new ArrayList<>(binary("postgres"));
    command.addAll(List.of("-D", home.postgres().toString(), "-p", Integer.toString(port)));
    Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "200",
            "shared_buffers", "128MB",
            "timezone", "UTC",
            "shared_preload_libraries", "pg_stat_statements")
        .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return command;
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("LC_ALL", "C");
  }

  @Override
  public Optional<String> missing() {
    try (var connection =
        DriverManager.getConnection(databases.url("postgres"), databases.superuser())) {
      return connection.isValid(1) ? Optional.empty() : Optional.of("the connection is not valid");
    } catch (SQLException e) {
      if ("28P01".equals(e.getSQLState())) {
        throw new StackFault(
            "The databases in "
                + home.postgres()
                + " have other passwords than "
                + home.secrets()
                + ": run 'make clean'.",
            e);
      }
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void furnish() throws SQLException {
    databases.create();
  }

  /** SIGINT ends its sessions; SIGTERM would wait for the clients to leave. */
  @Override
  public void askToEnd(ProcessHandle process) throws IOException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
  }

  /** After a crash its children may hold the shared memory for a moment. */
  @Override
  public int attempts() {
    return 5;
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private List<String> binary(String name) throws IOException {
    Path archive = installation.postgresArchive();
    String folder = archive.getFileName().toString().replace(".jar", "");
    Path unpacked =
        Archives.once(
            installation.tools().resolve(folder),
            target -> Archives.unpackPostgres(archive, target));
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(unpacked.resolve("bin").resolve(name).toString());
    return command;
  }

  private void run(List<String> program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(program);
    command.addAll(arguments);
    Commands.run(command, environment(), home.log(Part.POSTGRES));
  }
}
