package dev.thirdring.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Asks intake over HTTP as one of the example people. */
final class Intake {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Stack stack;
  private final URI address;
  private final String user;
  private String token;

  Intake(Stack stack, String user) {
    this.stack = stack;
    this.address = stack.url(Part.INTAKE);
    this.user = user;
    renew();
  }

  /** Tokens are short-lived; a long measurement takes a new one now and then. */
  void renew() {
    token = stack.token(user);
  }

  /** Answers how long a GET took, in milliseconds. */
  double millis(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).GET().build();
    long begin = System.nanoTime();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    double taken = (System.nanoTime() - begin) / 1e6;
    expect(response.statusCode(), path);
    return taken;
  }

  /** What came of reading a long answer. */
  record Download(double firstMillis, double millis, long bytes) {}

  Download download(String path) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    var response =
        http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    expect(response.statusCode(), path);
    try (InputStream body = response.body()) {
      byte[] buffer = new byte[65_536];
      long bytes = body.read(buffer);
      double first = (System.nanoTime() - begin) / 1e6;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
      }
      return new Download(first, (System.nanoTime() - begin) / 1e6, bytes);
    }
  }

  void put(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build();
    expect(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode(), path);
  }

  /** Sends a file and answers the last line of what comes back. */
  String post(String path, String type, InputStream body) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
            .build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofLines());
    expect(response.statusCode(), path);
    return response.body().reduce("", (before, line) -> line);
  }

  static int number(String json, String field) throws IOException {
    return JSON.readTree(json).path(field).asInt(-1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Duration.ofMinutes(10))
        .header("Authorization", "Bearer " + token);
  }

  private static void expect(int status, String path) {
    if (status / 100 != 2) {
      throw new IllegalStateException("intake answered " + status + " to " + path);
    }
  }
}
