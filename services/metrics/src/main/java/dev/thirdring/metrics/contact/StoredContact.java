package dev.thirdring.metrics.contact;

import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.call.model.Outcome;
import dev.thirdring.metrics.contact.model.Contact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** A contact with the names of its columns. */
record StoredContact(
    String call_id,
    String caller,
    String matter,
    Instant at,
    Instant answered_at,
    Instant ended_at,
    Outcome outcome,
    boolean transferred,
    String line,
    String call_type,
    String tier,
    String centre,
    String queue,
    List<String> agents,
    boolean among_attempts) {

  static StoredContact of(Contact contact) {
    return new StoredContact(
        contact.callId(),
        contact.caller(),
        contact.matter().orElse(null),
        contact.at(),
        contact.intervals().answeredAt().orElse(null),
        contact.intervals().endedAt().orElse(null),
        contact.outcome(),
        contact.transferred(),
        contact.place().line(),
        contact.place().callType(),
        contact.place().tier(),
        contact.place().centre(),
        contact.place().queue(),
        contact.agents(),
        contact.isAmongAttempts());
  }

  static Contact contact(Object[] row) {
    return new Contact(
        (String) row[0],
        (String) row[1],
        Optional.ofNullable((String) row[2]),
        instant(row[3]),
        new Call.Intervals(
            Optional.ofNullable(instant(row[4])), Optional.ofNullable(instant(row[5]))),
        Outcome.valueOf((String) row[6]),
        (Boolean) row[7],
        new Contact.Place(
            (String) row[8], (String) row[9], (String) row[10], (String) row[11], (String) row[12]),
        row[13] == null ? List.of() : List.of(((String) row[13]).split("\n")),
        (Boolean) row[14]);
  }

  static Instant instant(Object told) {
    return told instanceof OffsetDateTime at ? at.toInstant() : (Instant) told;
  }
}
