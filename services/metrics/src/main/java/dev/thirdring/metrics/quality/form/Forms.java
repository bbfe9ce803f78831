package dev.thirdring.metrics.quality.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.quality.model.Form;
import dev.thirdring.metrics.quality.model.FormQuestion;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Forms as they are kept. */
@ApplicationScoped
public class Forms {
  private static final TypeReference<List<FormQuestion>> QUESTIONS = new TypeReference<>() {};
  private final ObjectMapper json;

  Forms(ObjectMapper json) {
    this.json = json;
  }

  @WithSession
  public Uni<Optional<FormView>> find(UUID id) {
    return FormRow.<FormRow>findById(id).map(row -> Optional.ofNullable(row).map(this::view));
  }

  @WithSession
  Uni<Page<FormView>> list(String code, FormStatus status, Cursor after, int size) {
    StringBuilder query = new StringBuilder("createdAt <= :at and (createdAt < :at or id < :id)");
    Map<String, Object> values = new HashMap<>(Map.of("at", after.at(), "id", after.id()));
    if (code != null) {
      query.append(" and code = :code");
      values.put("code", code);
    }
    if (status != null) {
      query.append(" and status = :status");
      values.put("status", status);
    }
    return FormRow.<FormRow>find(query.toString(), Sort.descending("createdAt", "id"), values)
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(this::view).toList())
        .map(rows -> Page.of(rows, size, last -> new Cursor(last.createdAt(), last.id())));
  }

  FormView view(FormRow row) {
    return new FormView(
        row.id,
        row.code,
        row.number,
        row.status,
        new Name(row.titleZh, row.titleEn),
        questions(row.questions),
        row.createdAt,
        row.createdBy,
        row.publishedAt,
        row.retiredAt,
        row.version);
  }

  String text(Form form) {
    try {
      return json.writeValueAsString(form.questions());
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private List<FormQuestion> questions(String text) {
    try {
      return json.readValue(text, QUESTIONS);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
