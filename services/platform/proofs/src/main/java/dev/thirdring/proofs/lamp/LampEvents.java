package dev.thirdring.proofs.lamp;

import dev.thirdring.platform.events.EventCatalog;
import java.util.List;

/** The events of this made-up suite. */
public final class LampEvents implements EventCatalog {
  @Override
  public List<Class<? extends Record>> events() {
    return List.of(LampWanted.class, LampLit.class, LampBurntOut.class);
  }
}
