package dev.thirdring.metrics.report.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.model.Report;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes a report; two at a time, apart from the threads that answer. */
@ApplicationScoped
public class WriteReport {
  private static final int AT_ONCE = 2;

  private final Template page;
  private final ObjectMapper json;
  private final WorkerExecutor writers;

  WriteReport(@Location("report.html") Template page, ObjectMapper json, Vertx vertx) {
    this.page = page;
    this.json = json;
    this.writers = vertx.createSharedWorkerExecutor("reports", AT_ONCE);
  }

  /**
   * @param table the one that a CSV shall hold; absent: the first
   */
  public Uni<byte[]> write(
      Report report, Format format, Language language, Optional<String> table) {
    return writers.executeBlocking(
        Uni.createFrom().item(() -> written(report, format, language, table)), false);
  }

  private byte[] written(Report report, Format format, Language language, Optional<String> table) {
    return switch (format) {
      case HTML ->
          page.data("page", HtmlPage.of(report, language))
              .render()
              .getBytes(StandardCharsets.UTF_8);
      case JSON -> JsonReport.of(report, language, json);
      case CSV -> CsvReport.of(report, language, table);
      case XLSX -> XlsxReport.of(report, language);
      case PDF -> PdfReport.of(report, language);
    };
  }

  @PreDestroy
  void close() {
    writers.closeAndAwait();
  }
}
