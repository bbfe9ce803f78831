package dev.thirdring.intake.businesssystem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.function.Consumer;

/** Reads an answer, but no more of it than is allowed; then the connection is given up. */
final class BoundedBody {
  private final HttpClientResponse response;
  private final int bytesMax;

  BoundedBody(HttpClientResponse response, int bytesMax) {
    this.response = response;
    this.bytesMax = bytesMax;
  }

  void read(Consumer<byte[]> done, Consumer<Throwable> failed) {
    int status = response.statusCode();
    if (status != 200) {
      response.request().reset();
      failed.accept(
          new CallFailedException(
              status == 404 ? SystemStatus.UNKNOWN_THERE : SystemStatus.FAILING,
              "answered with status " + status));
      return;
    }
    Buffer body = Buffer.buffer();
    response
        .handler(
            part -> {
              if (body.length() + part.length() > bytesMax) {
                response.request().reset();
                failed.accept(
                    new CallFailedException(
                        SystemStatus.FAILING, "the answer is larger than " + bytesMax + " bytes"));
              } else {
                body.appendBuffer(part);
              }
            })
        .exceptionHandler(failed::accept)
        .endHandler(ended -> done.accept(body.getBytes()));
  }
}
