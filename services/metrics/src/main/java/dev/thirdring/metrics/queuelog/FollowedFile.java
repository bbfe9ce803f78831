package dev.thirdring.metrics.queuelog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that another program writes to the end of, and now and then begins anew. */
final class FollowedFile {
  private static final int BYTES_MAX = 256 * 1024;
  private static final byte NEW_LINE = '\n';

  private final Path path;

  FollowedFile(Path path) {
    this.path = path;
  }

  /**
   * How far the file was read.
   *
   * @param file which of the files that had the name
   * @param bytes read of it, whole lines only
   */
  record Place(String file, long bytes) {}

  /** Lines after a place, and the place after them. */
  record Lines(List<String> lines, Place after) {}

  /**
   * The next whole lines. A file that was renamed is read to its end before the new one is begun;
   * one that became shorter was begun anew.
   *
   * @param last where reading stopped; absent: at the beginning of what is there now
   * @param linesMax the rest is read the next time
   * @return nothing when there are no new lines
   * @throws IOException the file cannot be read now
   */
  Optional<Lines> next(Optional<Place> last, int linesMax) throws IOException {
    Optional<Path> unfinished = last.flatMap(this::find);
    if (unfinished.isPresent()) {
      Optional<Lines> lines = read(unfinished.get(), from(unfinished.get(), last.get()), linesMax);
      if (lines.isPresent() || unfinished.get().equals(path)) {
        return lines;
      }
    }
    return Files.exists(path) ? read(path, new Place(key(path), 0), linesMax) : Optional.empty();
  }

  private static Place from(Path file, Place last) throws IOException {
    return Files.size(file) < last.bytes() ? new Place(last.file(), 0) : last;
  }

  /** The file that was read, under its name or the one it was given beside it. */
  private Optional<Path> find(Place last) {
    Path folder = path.toAbsolutePath().getParent();
    try (Stream<Path> beside = Files.list(folder)) {
      List<Path> same =
          beside
              .filter(
                  file -> file.getFileName().toString().startsWith(path.getFileName().toString()))
              .filter(file -> isFile(file, last.file()))
              .toList();
      return same.stream()
          .filter(file -> file.equals(path.toAbsolutePath()))
          .findFirst()
          .map(found -> path)
          .or(() -> same.stream().findFirst());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static boolean isFile(Path file, String wanted) {
    try {
      return key(file).equals(wanted);
    } catch (IOException gone) {
      return false;
    }
  }

  private static String key(Path file) throws IOException {
    Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    return key == null ? file.toString() : key.toString();
  }

  private static Optional<Lines> read(Path file, Place from, int linesMax) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BYTES_MAX);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(from.bytes());
      while (buffer.hasRemaining() && channel.read(buffer) > 0) {
        // until the buffer is full or the file ends
      }
    }
    byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
    int end = 0;
    int lines = 0;
    for (int at = 0; at < bytes.length && lines < linesMax; at++) {
      if (bytes[at] == NEW_LINE) {
        lines++;
        end = at + 1;
      }
    }
    if (end == 0) {
      return bytes.length == BYTES_MAX
          ? Optional.of(new Lines(List.of(), new Place(from.file(), from.bytes() + BYTES_MAX)))
          : Optional.empty();
    }
    return Optional.of(
        new Lines(
            new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList(),
            new Place(from.file(), from.bytes() + end)));
  }
}
