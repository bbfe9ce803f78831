package dev.thirdring.smsnotification.message;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;

/** How messages are written and kept; the defaults stand in {@code application.properties}. */
@ConfigMapping(prefix = "third-ring.sms")
interface SmsSettings {
  ZoneId zone();

  Duration receiptGrace();

  Period messageRetention();

  Period recipientRetention();

  Period noticeRetention();
}
