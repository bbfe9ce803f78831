package dev.thirdring.intake.takeover;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgTakenTickets implements TakenTickets {
  private static final String ADD =
      """
      insert into ticket (id, number, version, state, form, channel, category, subcategory, product, region,
        subject, body, urgent, tier, customer_id, responsible, department, received_at, opened_at,
        settled_at, customer_accepts, result, source, source_reference)
      values (?1, ?2, 0, ?3, 'NOTICE', ?4, ?5, ?6, ?7, ?8, ?9, ?10, false, ?11, ?12, ?13, ?14, ?15, ?15,
        ?16, ?17, ?18, ?19, ?20)
      """;

  @Override
  public Uni<Optional<Known>> find(String source, String reference) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select id, number from ticket where source = ?1 and source_reference = ?2",
                        Object[].class)
                    .setParameter(1, source)
                    .setParameter(2, reference)
                    .getSingleResultOrNull())
        .map(
            row ->
                Optional.ofNullable(row)
                    .map(known -> new Known((UUID) known[0], (String) known[1])));
  }

  @Override
  public Uni<Void> add(NewTicket ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, ticket.id())
                    .setParameter(2, ticket.number())
                    .setParameter(3, ticket.settledAt().isPresent() ? "SETTLED" : "IN_HANDLING")
                    .setParameter(4, ticket.channel())
                    .setParameter(5, ticket.category())
                    .setParameter(6, ticket.subcategory().orElse(null))
                    .setParameter(7, ticket.product().orElse(null))
                    .setParameter(8, ticket.region().orElse(null))
                    .setParameter(9, ticket.subject())
                    .setParameter(10, ticket.text())
                    .setParameter(11, ticket.tier())
                    .setParameter(12, ticket.customerId())
                    .setParameter(13, ticket.responsible())
                    .setParameter(14, ticket.department().orElse(null))
                    .setParameter(15, ticket.receivedAt())
                    .setParameter(16, ticket.settledAt().orElse(null))
                    .setParameter(17, ticket.settledAt().isPresent() ? Boolean.FALSE : null)
                    .setParameter(18, ticket.result().orElse(null))
                    .setParameter(19, ticket.source())
                    .setParameter(20, ticket.reference())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
