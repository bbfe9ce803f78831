package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.ticket.TicketSummary;
import dev.thirdring.fieldservice.ticket.Tickets;
import dev.thirdring.platform.http.EntityTags;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders and outcomes as answers, with what is known of the ticket. */
@ApplicationScoped
class OrderAnswers {
  private final Tickets tickets;

  OrderAnswers(Tickets tickets) {
    this.tickets = tickets;
  }

  @WithSession
  Uni<Response> of(OrderOutcome outcome) {
    return switch (outcome) {
      case OrderOutcome.Done done -> of(done.stored());
      case OrderOutcome.Unknown unknown -> problem(Problem.notFound("No order has this id"));
      case OrderOutcome.Stale stale -> problem(Problem.stale());
      case OrderOutcome.NotIn other ->
          problem(Problem.conflict("order-state", "The order is " + other.state()));
      case OrderOutcome.Forbidden forbidden -> problem(Problem.forbidden(forbidden.why()));
      case OrderOutcome.NotAllowed notAllowed -> problem(Problem.invalid(notAllowed.errors()));
      case OrderOutcome.EngineerTaken taken ->
          problem(
              Problem.conflict(
                  "engineer-taken", "The engineer has another appointment at this time."));
    };
  }

  @WithSession
  Uni<Response> of(StoredOrder stored) {
    return summaries(List.of(stored))
        .map(
            known ->
                Response.ok(view(stored, known))
                    .header(HttpHeaders.ETAG, EntityTags.of(stored.version()))
                    .build());
  }

  @WithSession
  Uni<Page<OrderView>> of(Page<StoredOrder> page) {
    return summaries(page.items())
        .map(
            known ->
                new Page<>(
                    page.items().stream().map(stored -> view(stored, known)).toList(),
                    page.nextCursor()));
  }

  private Uni<Map<UUID, TicketSummary>> summaries(List<StoredOrder> orders) {
    return tickets
        .find(orders.stream().map(OrderAnswers::ticket).distinct().toList())
        .map(
            found ->
                found.stream().collect(Collectors.toMap(TicketSummary::id, Function.identity())));
  }

  private static OrderView view(StoredOrder stored, Map<UUID, TicketSummary> known) {
    return OrderView.of(stored, known.get(ticket(stored)));
  }

  private static UUID ticket(StoredOrder stored) {
    return stored.order().request().ticket().value();
  }

  private static Uni<Response> problem(Problem problem) {
    return Uni.createFrom().item(problem.toResponse());
  }
}
