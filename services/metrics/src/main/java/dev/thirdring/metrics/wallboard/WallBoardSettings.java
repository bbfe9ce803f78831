package dev.thirdring.metrics.wallboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/** How the wall board is shown. */
@ConfigMapping(prefix = "third-ring.wall-board")
interface WallBoardSettings {
  /** How often is looked for changes while somebody looks. */
  @WithDefault("1s")
  String every();

  /** Whose day today is. */
  @WithDefault("${third-ring.centre-zone:Asia/Shanghai}")
  ZoneId zone();

  /** Who waits longer was lost on the way: the end was not told. */
  @WithDefault("PT2H")
  Duration waitingMax();

  /** Streams of one replica. */
  @WithDefault("200")
  int viewersMax();

  /** Streams of one person on one replica. */
  @WithDefault("5")
  int viewersPerPersonMax();

  /** A sign of life when nothing changes. */
  @WithDefault("PT15S")
  Duration heartbeat();

  /** Streams end after this, or when the token expires; whoever still looks comes again. */
  @WithDefault("PT1H")
  Duration streamMax();
}
