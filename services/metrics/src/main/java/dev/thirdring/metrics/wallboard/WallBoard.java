package dev.thirdring.metrics.wallboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The board of this second: reckoned once, whoever asks for it and however many look. */
@ApplicationScoped
class WallBoard {
  private static final int CONTENT_LENGTH = 16;

  private final ReckonWallBoard reckonWallBoard;
  private final Clock clock;
  private final ObjectMapper json;
  private final AtomicReference<Second> current = new AtomicReference<>();
  private final AtomicReference<String> sent = new AtomicReference<>();
  private final BroadcastProcessor<Published> changes = BroadcastProcessor.create();

  private final Counter reckoned;

  WallBoard(
      ReckonWallBoard reckonWallBoard, Clock clock, ObjectMapper json, MeterRegistry metrics) {
    this.reckonWallBoard = reckonWallBoard;
    this.clock = clock;
    this.json = json;
    this.reckoned =
        Counter.builder("wall.board.reckoned")
            .description("How often the wall board was reckoned")
            .register(metrics);
  }

  private record Second(Instant at, Uni<Published> board) {}

  Uni<Published> now() {
    Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Second known = current.get();
    if (known != null && known.at().equals(second)) {
      return known.board();
    }
    AtomicReference<Second> own = new AtomicReference<>();
    own.set(
        new Second(
            second,
            reckonWallBoard
                .asOf(second)
                .map(this::published)
                .invoke(board -> reckoned.increment())
                .onFailure()
                .invoke(failure -> current.compareAndSet(own.get(), null))
                .memoize()
                .indefinitely()));
    return current.compareAndSet(known, own.get()) ? own.get().board() : now();
  }

  /** Boards from now on, as they change. Who is too slow misses some, never the newest. */
  Multi<Published> changes() {
    return changes.onOverflow().dropPreviousItems();
  }

  /** Tells the viewers, if the board is not as they know it. */
  Uni<Void> tell() {
    return now()
        .invoke(
            board -> {
              if (!Objects.equals(sent.getAndSet(board.content()), board.content())) {
                changes.onNext(board);
              }
            })
        .replaceWithVoid();
  }

  private Published published(WallBoardAnswer board) {
    try {
      ObjectNode content = json.valueToTree(board);
      String text = json.writeValueAsString(content);
      content.remove("asOf");
      return new Published(board.asOf(), hash(json.writeValueAsString(content)), board, text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, CONTENT_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
