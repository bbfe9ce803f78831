package dev.thirdring.routing.partner.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver's secret, as Standard Webhooks writes it: {@code whsec_} and base64. */
public record WebhookSecret(String text) {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  public static WebhookSecret made(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** {@code v1,} and the base64 of HMAC-SHA256 over id, time in seconds and body. */
  public String sign(String id, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signed =
          mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Secrets show nowhere by accident. */
  @Override
  public String toString() {
    return PREFIX + "***";
  }
}
