package dev.thirdring.intake.way;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.platform.events.Received;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Adds what happened to the way of a ticket. */
@ApplicationScoped
public class Way {
  /** Shown elsewhere, or personal: a telephone number has no place on the way. */
  private static final Set<String> LEFT_OUT = Set.of("ticketId", "customer", "text");

  private static final Set<String> LEFT_OUT_OF_MESSAGES = Set.of("to");

  private static final Map<String, String> SERVICES =
      Map.of(
          "fieldservice", "field-service",
          "followup", "follow-up",
          "smsnotification", "sms-notification",
          "smsgateway", "sms-gateway");

  private final ObjectMapper json;

  public Way(ObjectMapper json) {
    this.json = json;
  }

  /**
   * What comes after the customer was erased is added without what it told.
   *
   * @param actor user or unit that acted; empty when nobody did
   */
  public Uni<Void> add(UUID ticketId, Instant at, Received received, String actor, Record event) {
    ObjectNode details = json.valueToTree(event);
    details.remove(LEFT_OUT);
    if (event instanceof SmsRequested) {
      details.remove(LEFT_OUT_OF_MESSAGES);
    }
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into way_entry (event_id, ticket_id, at, service, event, actor, details)
                        select ?1, ?2, ?3, ?4, ?5, ?6, case when exists (
                            select from ticket t join customer c on c.id = t.customer_id
                            where t.id = ?2 and c.erased_at is not null)
                          then '{}' else ?7 end
                        on conflict do nothing
                        """)
                    .setParameter(1, received.id())
                    .setParameter(2, ticketId)
                    .setParameter(3, at)
                    .setParameter(4, service(received.type()))
                    .setParameter(5, name(received.type()))
                    .setParameter(6, actor)
                    .setParameter(7, details.toString())
                    .executeUpdate())
        .replaceWithVoid();
  }

  /** {@code dev.thirdring.fieldservice.visit-booked.v1} comes from {@code field-service}. */
  private static String service(String type) {
    String part = type.split("\\.")[2];
    return SERVICES.getOrDefault(part, part);
  }

  private static String name(String type) {
    return type.split("\\.")[3];
  }
}
