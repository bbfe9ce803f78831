package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.BusinessSystems.Registered;
import dev.thirdring.intake.businesssystem.model.Source;
import dev.thirdring.intake.businesssystem.model.Subject;
import dev.thirdring.intake.customer.Customer;
import dev.thirdring.intake.identity.KnowsPasswords;
import dev.thirdring.intake.ticket.model.Ticket;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A registered system that takes a password and shows a field {@code verified} knows passwords. */
@ApplicationScoped
class VerifyPassword implements KnowsPasswords {
  private static final String VERIFIED = "verified";

  private final BusinessSystems systems;
  private final AskSystem askSystem;

  VerifyPassword(BusinessSystems systems, AskSystem askSystem) {
    this.systems = systems;
    this.askSystem = askSystem;
  }

  @Override
  public Uni<Optional<Boolean>> verify(
      String system, Ticket ticket, Customer customer, String password) {
    Map<Source, String> known = new EnumMap<>(LookUp.subject(ticket, customer).known());
    known.put(Source.SERVICE_PASSWORD, password);
    return Panache.withSession(() -> systems.find(system))
        .chain(
            found ->
                found
                    .filter(one -> one.system().active() && one.system().takesPassword())
                    .map(one -> ask(one, new Subject(known)))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<Optional<Boolean>> ask(Registered system, Subject subject) {
    return system
        .system()
        .values(subject)
        .map(values -> askSystem.fresh(system, values).map(VerifyPassword::verdict))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  /** Only an answer that says true is right; a failing system says nothing. */
  private static Optional<Boolean> verdict(SystemAnswer answer) {
    return switch (answer.status()) {
      case ANSWERED ->
          Optional.of(
              answer.fields().stream()
                  .filter(field -> field.code().equals(VERIFIED))
                  .anyMatch(field -> field.value() != null && field.value().asBoolean(false)));
      case UNKNOWN_THERE -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
