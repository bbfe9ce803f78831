package dev.thirdring.smsnotification.template;

import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

@ApplicationScoped
class PgTemplates implements Templates {

  @Override
  public Uni<List<StoredTemplate>> all() {
    return TemplateRow.<TemplateRow>listAll()
        .map(
            rows ->
                rows.stream()
                    .map(TemplateRow::stored)
                    .sorted(Comparator.comparing(stored -> stored.template().occasion()))
                    .toList());
  }

  @Override
  public Uni<StoredTemplate> of(Occasion occasion) {
    return TemplateRow.<TemplateRow>findById(occasion.code()).map(TemplateRow::stored);
  }

  @Override
  public Uni<StoredTemplate> replace(Template template, String changedBy, Instant changedAt) {
    return TemplateRow.<TemplateRow>findById(template.occasion().code())
        .chain(
            row -> {
              row.take(template);
              row.changedBy = changedBy;
              row.changedAt = changedAt;
              return row.<TemplateRow>persistAndFlush();
            })
        .map(TemplateRow::stored);
  }
}
