package dev.thirdring.routing.partner.webhook;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets for the database with AES-GCM, each bound to its receiver: a row copied to
 * another receiver cannot be read. The key comes from the environment.
 */
@ApplicationScoped
class SecretBox {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final WebhookSettings settings;
  private final SecureRandom random = new SecureRandom();

  SecretBox(WebhookSettings settings) {
    this.settings = settings;
  }

  WebhookSecret made() {
    return WebhookSecret.made(random);
  }

  byte[] closed(UUID receiver, WebhookSecret secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] text = secret.text().getBytes(StandardCharsets.UTF_8);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, receiver, nonce, text);
    byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, kept, NONCE_BYTES, sealed.length);
    return kept;
  }

  WebhookSecret opened(UUID receiver, byte[] kept) {
    byte[] nonce = Arrays.copyOf(kept, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(kept, NONCE_BYTES, kept.length);
    byte[] text = cipher(Cipher.DECRYPT_MODE, receiver, nonce, sealed);
    return new WebhookSecret(new String(text, StandardCharsets.UTF_8));
  }

  private byte[] cipher(int mode, UUID receiver, byte[] nonce, byte[] text) {
    String key =
        settings.key.orElseThrow(
            () ->
                new ProblemException(
                    Problem.conflict(
                        "webhooks-not-set-up",
                        "The operator has set no third-ring.webhooks.key.")));
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(receiver.toString().getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("third-ring.webhooks.key does not fit", failure);
    }
  }
}
