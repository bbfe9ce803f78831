package dev.thirdring.intake.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;

/** Against a server that speaks as much of S3 as we use, over real HTTP. */
@Tag("I1")
class S3BucketTest {
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> unsigned = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private S3Bucket bucket;
  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    bucket = new S3Bucket(settings("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    bucket.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    seen.add(exchange.getRequestMethod() + " " + path);
    if (!isSigned(exchange, body)) {
      unsigned.add(path);
    }
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.sendResponseHeaders(200, -1);
      }
      case "GET" -> send(exchange, objects.get(path));
      case "DELETE" -> {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> exchange.sendResponseHeaders(405, -1);
    }
    exchange.close();
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    try {
      String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      String declared = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
      String actual = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      return authorization.matches(
              "AWS4-HMAC-SHA256 Credential=the-key/\\d{8}/cn-east-1/s3/aws4_request,.*Signature=[0-9a-f]{64}")
          && (actual.equals(declared) || "UNSIGNED-PAYLOAD".equals(declared));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void send(HttpExchange exchange, byte[] object) throws IOException {
    if (object == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String[] range = exchange.getRequestHeaders().getFirst("Range").substring(6).split("-");
    int from = Integer.parseInt(range[0]);
    int end = Math.min(object.length, Integer.parseInt(range[1]) + 1);
    byte[] part = Arrays.copyOfRange(object, from, end);
    exchange.sendResponseHeaders(206, part.length);
    exchange.getResponseBody().write(part);
  }

  @Test
  void bringsReadsInPartsAndDeletesWithEveryRequestSigned() throws IOException {
    UUID id = UUID.randomUUID();
    byte[] content = Samples.pdf(Contents.CHUNK + 100);
    bucket.put(id, Files.write(folder.resolve("file"), content));
    String path = "/files/attachments/" + id;
    assertArrayEquals(content, objects.get(path));
    assertArrayEquals(
        Arrays.copyOfRange(content, 0, Contents.CHUNK), bucket.get(id, 0, Contents.CHUNK));
    assertArrayEquals(
        Arrays.copyOfRange(content, Contents.CHUNK, content.length),
        bucket.get(id, Contents.CHUNK, Contents.CHUNK));
    bucket.delete(id);
    assertEquals(Map.of(), objects);
    assertEquals(List.of("PUT " + path, "GET " + path, "GET " + path, "DELETE " + path), seen);
    assertEquals(List.of(), unsigned);
  }

  @Test
  void saysSoWhenTheStoreIsAway() throws IOException {
    server.stop(0);
    Path file = Files.write(folder.resolve("file"), Samples.png());
    assertThrows(SdkException.class, () -> bucket.put(UUID.randomUUID(), file));
    assertTrue(seen.isEmpty());
  }

  private static S3Settings settings(String endpoint) {
    return new S3Settings() {
      @Override
      public Optional<URI> endpoint() {
        return Optional.of(URI.create(endpoint));
      }

      @Override
      public String region() {
        return "cn-east-1";
      }

      @Override
      public Optional<String> bucket() {
        return Optional.of("files");
      }

      @Override
      public String prefix() {
        return "attachments/";
      }

      @Override
      public Optional<String> accessKey() {
        return Optional.of("the-key");
      }

      @Override
      public Optional<String> secretKey() {
        return Optional.of("the-secret");
      }

      @Override
      public Duration timeout() {
        return Duration.ofSeconds(5);
      }
    };
  }
}
