package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.model.BusinessSystem;
import dev.thirdring.intake.businesssystem.model.ShownField;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Registers a business system. An address that may not be called is refused here already, and again
 * at each call.
 */
@ApplicationScoped
public class RegisterSystem {
  private final BusinessSystems systems;
  private final CallSettings settings;
  private final Clock clock;

  RegisterSystem(BusinessSystems systems, CallSettings settings, Clock clock) {
    this.systems = systems;
    this.settings = settings;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Kept() implements Outcome {}

    record Stale() implements Outcome {}

    record Refused(List<FieldProblem> errors) implements Outcome {}
  }

  @WithTransaction
  public Uni<Outcome> register(String code, BusinessSystem system, long version) {
    List<FieldProblem> errors = errors(system);
    if (!errors.isEmpty()) {
      return Uni.createFrom().item(new Outcome.Refused(errors));
    }
    return systems
        .put(code, system, version, clock.instant())
        .map(kept -> kept ? new Outcome.Kept() : new Outcome.Stale());
  }

  private List<FieldProblem> errors(BusinessSystem system) {
    List<FieldProblem> errors = new ArrayList<>();
    system.faults().forEach((field, allowed) -> errors.add(new FieldProblem(field, allowed)));
    if (errors.isEmpty() && !settings.rules().allow(system.target(sample(system)))) {
      errors.add(
          new FieldProblem(
              "address", "must have a scheme, a host and a port that the operator allows"));
    }
    List<ShownField> fields = system.fields();
    for (int i = 0; errors.isEmpty() && i < fields.size(); i++) {
      if (!AnswerReader.isPath(fields.get(i).path())) {
        errors.add(
            new FieldProblem(
                "fields[" + i + "].path", "must be a JSONPath without conditions and functions"));
      }
    }
    if (system.secret() != null
        && errors.isEmpty()
        && settings.secret(system.secret().name()).isEmpty()) {
      errors.add(new FieldProblem("secret.name", "must name a secret that the operator has set"));
    }
    return errors;
  }

  private static Map<String, String> sample(BusinessSystem system) {
    return system.parameters().stream()
        .collect(Collectors.toMap(parameter -> parameter.name(), parameter -> "x"));
  }
}
