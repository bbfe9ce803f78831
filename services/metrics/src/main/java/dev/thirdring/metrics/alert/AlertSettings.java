package dev.thirdring.metrics.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How figures are watched. */
@ConfigMapping(prefix = "third-ring.alerts")
interface AlertSettings {
  /** How often is looked for periods that are over; "off" for never. */
  @WithDefault("30s")
  String evaluateEvery();

  /** Whose days, weeks and months. */
  @WithDefault("${third-ring.centre-zone:Asia/Shanghai}")
  ZoneId zone();

  /** So long after its end a period is judged: calls under way then are mostly over. */
  @WithDefault("PT2M")
  Duration grace();

  /** New alerts of one evaluation; what is left comes with the next, the worst first. */
  @WithDefault("20")
  int raisedMax();
}
