package dev.thirdring.smsnotification.template;

import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Template;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The templates; there is exactly one for each occasion. */
public interface Templates {
  Uni<List<StoredTemplate>> all();

  Uni<StoredTemplate> of(Occasion occasion);

  Uni<StoredTemplate> replace(Template template, String changedBy, Instant changedAt);
}
