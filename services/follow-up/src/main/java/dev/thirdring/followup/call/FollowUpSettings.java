package dev.thirdring.followup.call;

import io.smallrye.config.ConfigMapping;
import java.time.Period;

/** How long follow-ups are kept; the default stands in {@code application.properties}. */
@ConfigMapping(prefix = "third-ring.follow-up")
interface FollowUpSettings {
  Period retention();
}
