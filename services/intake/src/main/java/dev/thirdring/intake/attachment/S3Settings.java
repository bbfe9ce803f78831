package dev.thirdring.intake.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The store that speaks S3; the keys come from the environment. */
@ConfigMapping(prefix = "third-ring.attachments.s3")
interface S3Settings {
  /** Absent for the store's own cloud; else the address of a compatible one. */
  Optional<URI> endpoint();

  @WithDefault("us-east-1")
  String region();

  Optional<String> bucket();

  @WithDefault("attachments/")
  String prefix();

  Optional<String> accessKey();

  Optional<String> secretKey();

  @WithDefault("10s")
  Duration timeout();
}
