package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.BusinessSystems.Registered;
import dev.thirdring.intake.businesssystem.model.Source;
import dev.thirdring.intake.businesssystem.model.Subject;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets an administrator try a registration; who did is recorded like any look. */
@ApplicationScoped
public class TrySystem {
  private final BusinessSystems systems;
  private final AskSystem askSystem;
  private final Clock clock;

  TrySystem(BusinessSystems systems, AskSystem askSystem, Clock clock) {
    this.systems = systems;
    this.askSystem = askSystem;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<Optional<Registered>> begin(String code, String by) {
    return systems
        .find(code)
        .call(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : systems.recordLook(
                        Optional.empty(), Optional.empty(), by, clock.instant(), List.of(code)));
  }

  /** Asks outside of any transaction. */
  public Uni<SystemAnswer> ask(Registered registered, Map<Source, String> known) {
    Optional<Map<String, String>> values = registered.system().values(new Subject(known));
    return values.isPresent()
        ? askSystem.fresh(registered, values.get())
        : Uni.createFrom()
            .item(SystemAnswer.none(registered, SystemStatus.PARAMETER_MISSING, clock.instant()));
  }
}
