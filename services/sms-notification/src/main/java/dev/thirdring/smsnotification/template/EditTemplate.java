package dev.thirdring.smsnotification.template;

import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Template;
import dev.thirdring.smsnotification.template.model.TextFault;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Changes what is written on an occasion (N1). */
@ApplicationScoped
class EditTemplate {

  sealed interface Outcome {
    record Edited(StoredTemplate now) implements Outcome {}

    record Refused(Map<Language, List<TextFault>> faults) implements Outcome {}

    record Stale() implements Outcome {}
  }

  private final Templates templates;
  private final Clock clock;

  EditTemplate(Templates templates, Clock clock) {
    this.templates = templates;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Outcome> edit(Template template, long seenVersion, String editor) {
    Map<Language, List<TextFault>> faults = template.faults();
    if (!faults.isEmpty()) {
      return Uni.createFrom().item(new Outcome.Refused(faults));
    }
    return templates
        .of(template.occasion())
        .chain(
            stored ->
                stored.version() == seenVersion
                    ? templates.replace(template, editor, clock.instant()).map(Outcome.Edited::new)
                    : Uni.createFrom().item(new Outcome.Stale()));
  }
}
