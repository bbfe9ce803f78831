package dev.thirdring.intake.customer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgCustomers implements Customers {
  private static final String COLUMNS = "id, name, phone, email, language, tier";
  private static final String MET =
      """
      insert into customer (id, name, phone, email, language, tier, first_seen_at, last_seen_at)
      values (?1, ?2, ?3, ?4, coalesce(?5, 'ZH'), coalesce(?6, 'standard'), ?7, ?7)
      %s do update
      set name = coalesce(excluded.name, customer.name),
          email = coalesce(excluded.email, customer.email),
          language = coalesce(?5, customer.language),
          tier = coalesce(?6, customer.tier),
          last_seen_at = excluded.last_seen_at
      returning\s"""
          + COLUMNS;
  private static final String BY_PHONE =
      MET.formatted("on conflict (phone) where phone is not null");
  private static final String BY_EMAIL =
      MET.formatted("on conflict (email) where phone is null and email is not null");

  @Override
  public Uni<Customer> met(SeenCustomer seen, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        seen.phone().isPresent() ? BY_PHONE : BY_EMAIL, Object[].class)
                    .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                    .setParameter(2, seen.name().orElse(null))
                    .setParameter(3, seen.phone().orElse(null))
                    .setParameter(4, seen.email().orElse(null))
                    .setParameter(5, seen.language().orElse(null))
                    .setParameter(6, seen.tier().orElse(null))
                    .setParameter(7, at)
                    .getSingleResult())
        .map(PgCustomers::customer);
  }

  @Override
  public Uni<Customer> find(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select " + COLUMNS + " from customer where id = ?1", Object[].class)
                    .setParameter(1, id)
                    .getSingleResult())
        .map(PgCustomers::customer);
  }

  @Override
  public Uni<Void> recordLook(UUID ticketId, UUID customerId, String by, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into personal_data_look (id, ticket_id, customer_id, looked_by, looked_at)
                        values (?1, ?2, ?3, ?4, ?5)
                        """)
                    .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                    .setParameter(2, ticketId)
                    .setParameter(3, customerId)
                    .setParameter(4, by)
                    .setParameter(5, at)
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static Customer customer(Object[] row) {
    return new Customer(
        (UUID) row[0],
        Optional.ofNullable((String) row[1]),
        Optional.ofNullable((String) row[2]),
        Optional.ofNullable((String) row[3]),
        (String) row[4],
        (String) row[5]);
  }
}
