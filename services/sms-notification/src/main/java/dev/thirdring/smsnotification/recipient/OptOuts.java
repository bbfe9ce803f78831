package dev.thirdring.smsnotification.recipient;

import dev.thirdring.smsnotification.recipient.model.PhoneNumber;
import io.smallrye.mutiny.Uni;

/** Who wants no messages. */
interface OptOuts {
  /** What was last said about this number; {@link OptOut#NEVER_ASKED} if nothing. */
  Uni<OptOut> of(PhoneNumber phone);

  /** True if the version seen was still the newest. */
  Uni<Boolean> change(PhoneNumber phone, OptOut wanted, long seenVersion);
}
