package dev.thirdring.platform.testkit.example.sound;

import dev.thirdring.platform.testkit.example.sound.model.Lamp;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** As it should be. */
@Path("/lamps")
public class LampResource {
  private final Clock clock;

  LampResource(Clock clock) {
    this.clock = clock;
  }

  @GET
  @RolesAllowed("engineer")
  public boolean isLit() {
    return new Lamp("lamp", clock.instant(), null).isLit(clock.instant());
  }
}
