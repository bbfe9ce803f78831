package dev.thirdring.smsnotification.template;

import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Template;
import dev.thirdring.smsnotification.template.model.TemplateText;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

@Entity
@Table(name = "template")
class TemplateRow extends PanacheEntityBase {
  @Id String code;
  String zh;
  String en;
  long validitySeconds;
  boolean enabled;
  String changedBy;
  Instant changedAt;
  @Version long version;

  StoredTemplate stored() {
    Template template =
        new Template(
            Occasion.of(code).orElseThrow(),
            new TemplateText(zh),
            new TemplateText(en),
            Duration.ofSeconds(validitySeconds),
            enabled);
    return new StoredTemplate(template, version, changedBy, changedAt);
  }

  void take(Template template) {
    zh = template.zh().text();
    en = template.en().text();
    validitySeconds = template.validity().toSeconds();
    enabled = template.enabled();
  }
}
