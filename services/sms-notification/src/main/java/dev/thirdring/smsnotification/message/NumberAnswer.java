package dev.thirdring.smsnotification.message;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole number a message went to; that it was shown is recorded. */
@Schema(name = "Number")
record NumberAnswer(@Schema(description = "E.164", examples = "+8613812345678") String to) {}
