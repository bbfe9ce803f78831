package dev.thirdring.metrics.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.metrics.call.model.Untold;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M7")
class UntoldByTelephonyTest {
  @Test
  void whatTheTelephoneSystemCannotTellIsSetInPlainWords() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .withDefaultValue("third-ring.calls.untold", "wrap-up, hold,refusals,transfers")
            .build();
    assertEquals(
        Set.of(Untold.values()),
        new UntoldByTelephony(config.getOptionalValues("third-ring.calls.untold", Untold.class))
            .all());
    assertEquals(Set.of(), new UntoldByTelephony(Optional.empty()).all());
  }
}
