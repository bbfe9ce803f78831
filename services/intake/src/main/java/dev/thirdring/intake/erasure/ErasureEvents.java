package dev.thirdring.intake.erasure;

import dev.thirdring.contracts.intake.CustomerErased;
import dev.thirdring.intake.erasure.Erasures.FileTickets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the others are told: ids, a bounded number an event. */
final class ErasureEvents {
  private ErasureEvents() {}

  static List<CustomerErased> of(UUID erasure, FileTickets file, Instant at) {
    List<UUID> tickets = file.tickets();
    int most = CustomerErased.TICKETS_MAX;
    int parts = Math.max(1, (tickets.size() + most - 1) / most);
    return IntStream.range(0, parts)
        .mapToObj(
            part ->
                new CustomerErased(
                    erasure,
                    file.file(),
                    tickets.subList(part * most, Math.min(tickets.size(), (part + 1) * most)),
                    part + 1,
                    parts,
                    at))
        .toList();
  }
}
