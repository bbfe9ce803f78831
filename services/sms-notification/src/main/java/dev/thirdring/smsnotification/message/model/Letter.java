package dev.thirdring.smsnotification.message.model;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import java.time.Instant;

/** What is written to whom, and until when it is of use. */
public record Letter(
    TicketId ticket,
    Occasion occasion,
    String cause,
    PhoneNumber to,
    Language language,
    String text,
    Instant requestedAt,
    Instant sendBefore) {}
