package dev.thirdring.intake.publicaccess;

import dev.thirdring.intake.customer.SeenCustomer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Who writes without a login has not proved who he is: of a customer whom the file knows, nothing
 * is changed by what he says of himself.
 */
@ApplicationScoped
public class Strangers {
  private static final String KNOWN =
      """
      select count(*) from customer_reach
      where kind <> 'POST' and kind = case when cast(?1 as text) is null then 'EMAIL' else 'PHONE' end
        and value = coalesce(cast(?1 as text), cast(?2 as text))
      """;

  /** As much of it as the file may take over; in the caller's transaction. */
  public Uni<SeenCustomer> believed(SeenCustomer said) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KNOWN, Long.class)
                    .setParameter(1, said.phone().orElse(null))
                    .setParameter(2, said.email().orElse(null))
                    .getSingleResult())
        .map(rows -> rows > 0 ? addressOnly(said) : said);
  }

  private static SeenCustomer addressOnly(SeenCustomer said) {
    return new SeenCustomer(
        Optional.empty(),
        said.phone(),
        said.phone().isPresent() ? Optional.empty() : said.email(),
        Optional.empty(),
        Optional.empty());
  }
}
