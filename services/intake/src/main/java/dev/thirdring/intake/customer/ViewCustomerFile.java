package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.model.CustomerFile;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Reads a customer's file; the unmasked one only with a record of who looked (N4). */
@ApplicationScoped
public class ViewCustomerFile {
  private final CustomerFiles files;
  private final Customers customers;
  private final Clock clock;

  public ViewCustomerFile(CustomerFiles files, Customers customers, Clock clock) {
    this.files = files;
    this.customers = customers;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<Optional<CustomerFileResponse>> masked(UUID id) {
    return files.find(id).map(found -> found.map(CustomerFileResponse::masked));
  }

  @WithTransaction
  public Uni<Optional<CustomerFileResponse>> whole(UUID id, String lookedBy) {
    return files
        .find(id)
        .call(
            found -> found.map(file -> looked(file, lookedBy)).orElse(Uni.createFrom().voidItem()))
        .map(found -> found.map(CustomerFileResponse::whole));
  }

  private Uni<Void> looked(CustomerFile file, String by) {
    return customers.recordLook(null, file.id(), by, clock.instant());
  }
}
