package dev.thirdring.smsnotification.recipient;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the customer wants no messages. */
@Schema(name = "OptOutRequest", examples = "{\"optedOut\": true}")
record OptOutRequest(@NotNull(message = "must be given: true or false") Boolean optedOut) {}
