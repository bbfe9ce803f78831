package dev.thirdring.metrics.team;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Takes memberships of a file, each row for itself. */
@ApplicationScoped
class TakeMembershipFile {
  static final int BYTES_MAX = 256 * 1024;
  static final int ROWS_MAX = 1000;
  private static final String FILE = "file";
  private static final List<String> COLUMNS =
      List.of("agent", "team", "centre", "valid_from", "valid_until");

  private final PlaceAgent placeAgent;
  private final Validator validator;

  TakeMembershipFile(PlaceAgent placeAgent, Validator validator) {
    this.placeAgent = placeAgent;
    this.validator = validator;
  }

  /** Rows are numbered as in the sheet: the heading is row 1. */
  record RefusedRow(long row, List<FieldProblem> errors) {}

  record Summary(long placed, long alreadyThere, List<RefusedRow> refused) {}

  private record Taken(long row, PlaceAgent.Outcome outcome, List<FieldProblem> errors) {}

  Uni<Summary> take(byte[] file) {
    return Multi.createFrom()
        .iterable(rows(file))
        .onItem()
        .transformToUniAndConcatenate(this::take)
        .collect()
        .asList()
        .map(TakeMembershipFile::summary);
  }

  private static Summary summary(List<Taken> taken) {
    return new Summary(
        taken.stream().filter(one -> one.outcome() instanceof PlaceAgent.Outcome.Placed).count(),
        taken.stream()
            .filter(one -> one.outcome() instanceof PlaceAgent.Outcome.AlreadyThere)
            .count(),
        taken.stream()
            .filter(one -> !one.errors().isEmpty())
            .map(one -> new RefusedRow(one.row(), one.errors()))
            .toList());
  }

  private Uni<Taken> take(CSVRecord row) {
    long number = row.getRecordNumber() + 1;
    MembershipRequest request;
    try {
      request =
          new MembershipRequest(
              row.get("agent"),
              row.get("team"),
              row.get("centre"),
              time(row.get("valid_from")),
              row.isSet("valid_until") ? time(row.get("valid_until")) : null);
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return refused(
          number,
          List.of(
              new FieldProblem(
                  "valid_from", "must be a time with offset such as 2026-11-01T00:00:00+08:00")));
    }
    List<FieldProblem> problems =
        validator.validate(request).stream()
            .map(wrong -> new FieldProblem(wrong.getPropertyPath().toString(), wrong.getMessage()))
            .toList();
    return problems.isEmpty()
        ? placeAgent.place(request.wanted()).map(outcome -> taken(number, outcome))
        : refused(number, problems);
  }

  private static Uni<Taken> refused(long row, List<FieldProblem> problems) {
    return Uni.createFrom().item(new Taken(row, null, problems));
  }

  private static Taken taken(long row, PlaceAgent.Outcome outcome) {
    return outcome instanceof PlaceAgent.Outcome.Refused why
        ? new Taken(row, outcome, MembershipProblems.of(why).errors())
        : new Taken(row, outcome, List.of());
  }

  private static Instant time(String text) {
    return text.isBlank() ? null : OffsetDateTime.parse(text.strip()).toInstant();
  }

  private static List<CSVRecord> rows(byte[] file) {
    if (file.length == 0 || file.length > BYTES_MAX) {
      throw wrong("must have 1 to " + BYTES_MAX + " bytes");
    }
    String text = new String(file, StandardCharsets.UTF_8);
    try (CSVParser parser =
        CSVParser.builder()
            .setReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))
            .setFormat(
                CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .get())
            .get()) {
      if (!parser.getHeaderNames().containsAll(COLUMNS)) {
        throw wrong("must have the columns " + String.join(", ", COLUMNS));
      }
      List<CSVRecord> rows = parser.stream().limit(ROWS_MAX + 1L).toList();
      if (rows.size() > ROWS_MAX) {
        throw wrong("must have at most " + ROWS_MAX + " rows");
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw wrong("must be a CSV whose quotes are closed");
    }
  }

  private static ProblemException wrong(String allowed) {
    return new ProblemException(Problem.invalid(FILE, allowed));
  }
}
