package dev.thirdring.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of this stack: made when first asked for, kept in a file that only its owner reads. */
final class Secrets {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int SECRET_LENGTH = 40;
  private static final int KEY_LENGTH = 32;
  private static final int PASSWORD_LENGTH = 12;

  private final Path file;
  private final Properties kept;
  private final SecureRandom random = new SecureRandom();

  Secrets(Path file) {
    this.file = file;
    this.kept = Files.exists(file) ? Home.read(file) : new Properties();
  }

  String databaseSuperuser() {
    return get("database.postgres", SECRET_LENGTH);
  }

  String database(String role) {
    return get("database." + role, SECRET_LENGTH);
  }

  String client(String clientId) {
    return get("client." + clientId, SECRET_LENGTH);
  }

  String keycloakAdministrator() {
    return get("keycloak.admin", SECRET_LENGTH);
  }

  /** What routing encrypts the secrets of partners' receivers with: 32 bytes in base64. */
  String webhooksKey() {
    return Base64.getEncoder()
        .encodeToString(get("webhooks", KEY_LENGTH).getBytes(StandardCharsets.US_ASCII));
  }

  /** One password for all example people, short enough to be typed. */
  String people() {
    return get("people", PASSWORD_LENGTH);
  }

  private synchronized String get(String name, int length) {
    String value = kept.getProperty(name);
    if (value == null) {
      value = fresh(length);
      kept.setProperty(name, value);
      save();
    }
    return value;
  }

  private String fresh(int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
        .reduce("", String::concat);
  }

  private void save() {
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (var out = Files.newBufferedWriter(file)) {
        kept.store(out, "made by the local stack for this folder only");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
