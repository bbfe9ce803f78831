package dev.thirdring.console.passage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What can be set about the passage. */
@ConfigMapping(prefix = "console")
public interface ConsoleSettings {
  /** Address of each service by its name; others cannot be reached. */
  Map<String, URI> services();

  /** How long a connection may take to come about. */
  @WithDefault("PT2S")
  Duration connectWithin();

  /** How long a service may stay silent before it is given up. */
  @WithDefault("PT30S")
  Duration silenceMax();

  @WithDefault("10485760")
  long bodyBytesMax();

  /** Connections to all services together. */
  @WithDefault("64")
  int connectionsMax();

  /** Requests waiting for a connection. */
  @WithDefault("256")
  int waitingMax();
}
