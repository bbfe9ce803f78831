package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.unit.Unit;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Clocks under way that do not follow a change yet, locked for this transaction. */
public interface RunningClocks {
  /** Those of an older version of this level, or of any tier where the tier has one of its own. */
  Uni<List<ClockId>> under(ServiceLevel level, int limit);

  /** Those reckoned in an older edition of this calendar. */
  Uni<List<ClockId>> in(String calendar, long version, int limit);

  /** Those of this unit that are reckoned in another calendar than the unit's. */
  Uni<List<ClockId>> of(Unit unit, int limit);
}
