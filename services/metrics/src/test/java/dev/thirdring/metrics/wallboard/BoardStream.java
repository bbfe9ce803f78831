package dev.thirdring.metrics.wallboard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.platform.testkit.EventProbe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A viewer, as a browser's EventSource is one. */
final class BoardStream implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;
  private static final String END = "\u0000end";

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<String> blocks = new LinkedBlockingQueue<>();

  /** One event; a comment has no id. */
  record Event(String id, JsonNode board, boolean isComment) {}

  BoardStream(URI address, String token, String lastSeen) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + token);
    if (lastSeen != null) {
      request.header("Last-Event-ID", lastSeen);
    }
    response =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    Thread.ofVirtual().start(this::read);
  }

  int status() {
    return response.statusCode();
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      List<String> block = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isEmpty() && !block.isEmpty()) {
          blocks.add(String.join("\n", block));
          block.clear();
        } else if (!line.isEmpty()) {
          block.add(line);
        }
      }
    } catch (IOException closed) {
      blocks.add(END);
      return;
    }
    blocks.add(END);
  }

  /** The next board; signs of life are passed over. */
  Event board() throws Exception {
    while (true) {
      Event event = next();
      if (!event.isComment()) {
        return event;
      }
    }
  }

  Event next() throws Exception {
    String block = blocks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (block == null || block.equals(END)) {
      throw new AssertionError(block == null ? "nothing came" : "the stream ended");
    }
    String id = null;
    StringBuilder data = new StringBuilder();
    for (String line : block.split("\n")) {
      if (line.startsWith("id:")) {
        id = line.substring(3).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5).strip());
      }
    }
    boolean comment = data.isEmpty();
    return new Event(id, comment ? null : EventProbe.JSON.readTree(data.toString()), comment);
  }

  void awaitEnd() throws InterruptedException {
    String block;
    do {
      block = blocks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (block == null) {
        throw new AssertionError("the stream goes on");
      }
    } while (!block.equals(END));
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
