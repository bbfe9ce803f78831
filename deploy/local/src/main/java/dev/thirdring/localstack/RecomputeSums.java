package dev.thirdring.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code make recompute}: has metrics rebuild its sums, and shows each day as it is done. */
final class RecomputeSums {
  private RecomputeSums() {}

  static void of(Stack stack, String from, String to, Consumer<String> lines) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    stack.url(Part.METRICS)
                        + "/recomputations?from="
                        + encoded(from)
                        + "&to="
                        + encoded(to)))
            .header("Authorization", "Bearer " + stack.token("admin1"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
      answer.body().filter(line -> !line.isBlank()).forEach(lines);
      if (answer.statusCode() != 200) {
        throw new StackFault("Metrics refused (" + answer.statusCode() + ").");
      }
    } catch (IOException unreachable) {
      throw new StackFault("Metrics does not answer: is the stack up?");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFault("Interrupted.");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
