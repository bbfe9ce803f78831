package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Who wants no messages. */
interface OptOuts {
  /** What was last said about this number; {@link OptOut#NEVER_ASKED} if nothing. */
  Uni<OptOut> of(PhoneNumber phone);

  /** Whoever owns the number wrote it themselves; what was said later stands. */
  Uni<Void> note(PhoneNumber phone, String by, Instant at);

  /** True if the version seen was still the newest. */
  Uni<Boolean> change(PhoneNumber phone, OptOut wanted, long seenVersion);
}
