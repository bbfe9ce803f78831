package dev.thirdring.smsnotification.template;

import dev.thirdring.smsnotification.template.model.Template;
import java.time.Instant;

/** A template as it stands, with its version and who made it so. */
public record StoredTemplate(
    Template template, long version, String changedBy, Instant changedAt) {}
