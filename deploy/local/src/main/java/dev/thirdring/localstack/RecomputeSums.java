package dev.thirdring.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code make recompute}: has metrics rebuild its sums, and shows each day as it is done. Fails
 * when something differed, though it is mended then: nothing may differ.
 */
final class RecomputeSums {
  private static final Pattern DIFFERING = Pattern.compile("\"differing\":[1-9]");

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
      List<String> differing = new ArrayList<>();
      answer
          .body()
          .filter(line -> !line.isBlank())
          .forEach(
              line -> {
                lines.accept(line);
                if (differs(line)) {
                  differing.add(line);
                }
              });
      if (answer.statusCode() != 200) {
        throw new StackFault("Metrics refused (" + answer.statusCode() + ").");
      }
      if (!differing.isEmpty()) {
        throw new StackFault(
            "Sums differed from their facts and were mended, in the lines that say so: "
                + differing.size());
      }
    } catch (UncheckedIOException broken) {
      throw new StackFault("Metrics broke off: the days shown are done, those after them are not.");
    } catch (IOException unreachable) {
      throw new StackFault("Metrics does not answer: is the stack up?");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFault("Interrupted.");
    }
  }

  static boolean differs(String line) {
    return DIFFERING.matcher(line).find();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
