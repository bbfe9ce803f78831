package dev.thirdring.smsnotification.template;

import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Template;
import dev.thirdring.smsnotification.template.model.TemplateText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** A template as it shall be. */
@Schema(
    name = "TemplateRequest",
    examples =
        """
        {"zh": "【第三声服务中心】您的诉求已受理，工单号{ticketNumber}。",
         "en": "[Third Ring] We have registered your request as {ticketNumber}.",
         "validity": "PT2H", "enabled": true}
        """)
record TemplateRequest(
    @NotBlank(message = "must be given: the Chinese text")
        @Size(max = TemplateText.LENGTH_MAX, message = "must have at most 500 characters")
        String zh,
    @NotBlank(message = "must be given: the English text")
        @Size(max = TemplateText.LENGTH_MAX, message = "must have at most 500 characters")
        String en,
    @NotNull(message = "must be given: PT1M to P7D")
        @DurationMin(minutes = 1, message = "must be PT1M to P7D")
        @DurationMax(days = 7, message = "must be PT1M to P7D")
        @Schema(
            description = "ISO 8601: how long after the event a message is still of use",
            implementation = String.class,
            examples = "PT2H")
        Duration validity,
    @NotNull(message = "must be given: true or false") Boolean enabled) {

  Template of(Occasion occasion) {
    return new Template(occasion, new TemplateText(zh), new TemplateText(en), validity, enabled);
  }
}
