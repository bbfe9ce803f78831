package dev.thirdring.metrics.quality.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.quality.model.GivenAnswer;
import dev.thirdring.metrics.quality.model.Score;
import dev.thirdring.metrics.quality.model.Spread;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Assessments as they are kept. */
@ApplicationScoped
public class Assessments {
  private static final TypeReference<List<GivenAnswer>> ANSWERS = new TypeReference<>() {};
  private final ObjectMapper json;

  Assessments(ObjectMapper json) {
    this.json = json;
  }

  /** Which of them; null: any. */
  record Wanted(String agent, Standing standing, String assessedBy) {
    private void narrow(StringBuilder query, Map<String, Object> values) {
      only(query, values, "agent", agent);
      only(query, values, "standing", standing);
      only(query, values, "assessedBy", assessedBy);
    }

    private static void only(
        StringBuilder query, Map<String, Object> values, String field, Object wanted) {
      if (wanted != null) {
        query.append(" and ").append(field).append(" = :").append(field);
        values.put(field, wanted);
      }
    }
  }

  @WithSession
  Uni<Page<AssessmentView>> list(Wanted wanted, Cursor after, int size) {
    StringBuilder query =
        new StringBuilder(
            "calibrationId is null and assessedAt <= :at and (assessedAt < :at or id < :id)");
    Map<String, Object> values = new HashMap<>(Map.of("at", after.at(), "id", after.id()));
    wanted.narrow(query, values);
    return AssessmentRow.<AssessmentRow>find(
            query.toString(), Sort.descending("assessedAt", "id"), values)
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(this::view).toList())
        .map(rows -> Page.of(rows, size, last -> new Cursor(last.assessedAt(), last.id())));
  }

  /** Those that count for somebody; those of a calibration are shown with it. */
  @WithSession
  Uni<Optional<AssessmentView>> find(UUID id) {
    return AssessmentRow.<AssessmentRow>find("id = ?1 and calibrationId is null", id)
        .firstResult()
        .map(row -> Optional.ofNullable(row).map(this::view));
  }

  /** What was given in a calibration, in the order of the assessors' names. */
  @WithSession
  public Uni<List<Spread.Given>> ofCalibration(UUID calibration) {
    return AssessmentRow.<AssessmentRow>list("calibrationId = ?1 order by assessedBy", calibration)
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Spread.Given(
                                row.assessedBy,
                                answers(row.answers),
                                new Score(row.score, row.failed)))
                    .toList());
  }

  AssessmentView view(AssessmentRow row) {
    return new AssessmentView(
        row.id,
        row.formId,
        row.taskId,
        row.agent,
        row.callId,
        row.callAt,
        row.callType,
        row.recording,
        answers(row.answers),
        row.remark,
        points(row.score),
        row.failed,
        row.assessedAt,
        row.assessedBy,
        row.standing,
        row.disputedAt,
        row.disputeReason,
        row.decidedAt,
        row.decidedBy,
        row.decisionReason,
        row.formerScore == null ? null : points(row.formerScore),
        row.version);
  }

  String text(List<GivenAnswer> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private List<GivenAnswer> answers(String text) {
    try {
      return json.readValue(text, ANSWERS);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static BigDecimal points(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2);
  }
}
