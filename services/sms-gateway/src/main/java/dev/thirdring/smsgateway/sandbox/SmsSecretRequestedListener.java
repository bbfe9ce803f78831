package dev.thirdring.smsgateway.sandbox;

import dev.thirdring.contracts.smsnotification.SmsSecretRequested;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.smsgateway.sandbox.model.PhoneNumber;
import dev.thirdring.smsgateway.sandbox.model.Submission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/**
 * A one-time code would go out like any message; the sandbox keeps and shows it with stars, unless
 * {@code third-ring.sandbox.show-codes} is on to try the suite without a telephone.
 */
@ApplicationScoped
class SmsSecretRequestedListener implements EventListener<SmsSecretRequested> {
  private static final Pattern CODE = Pattern.compile("(?<![0-9-])[0-9]{4,8}(?![0-9-])");

  private final AcceptMessage acceptMessage;
  private final SandboxSettings settings;

  SmsSecretRequestedListener(AcceptMessage acceptMessage, SandboxSettings settings) {
    this.acceptMessage = acceptMessage;
    this.settings = settings;
  }

  @Override
  public Class<SmsSecretRequested> event() {
    return SmsSecretRequested.class;
  }

  @Override
  public Uni<Void> on(SmsSecretRequested event, Received received) {
    return acceptMessage.accept(
        new Submission(
            event.messageId(),
            event.ticketId(),
            new PhoneNumber(event.to()),
            settings.showCodes() ? event.text() : CODE.matcher(event.text()).replaceAll("******"),
            event.language().name(),
            event.template(),
            event.sendBefore()));
  }
}
