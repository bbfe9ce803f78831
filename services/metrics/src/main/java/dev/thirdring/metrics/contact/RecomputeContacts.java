package dev.thirdring.metrics.contact;

import dev.thirdring.metrics.call.CallTimes;
import dev.thirdring.metrics.contact.model.Contact;
import dev.thirdring.metrics.contact.model.ContactCell;
import dev.thirdring.metrics.contact.model.ContactSums;
import dev.thirdring.metrics.recompute.Recomputable;
import dev.thirdring.metrics.recompute.Recomputed;
import dev.thirdring.metrics.recompute.Stretch;
import dev.thirdring.metrics.recompute.SumLocks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rebuilds sums from the contacts that are kept, seen beside those before and after them. */
@ApplicationScoped
class RecomputeContacts implements Recomputable {
  /** Contacts are counted where calls are taken, under the lock of those. */
  private static final String CALLS = "calls";

  private final Contacts contacts;
  private final SumLocks locks;
  private final CallTimes times;

  RecomputeContacts(Contacts contacts, SumLocks locks, CallTimes times) {
    this.times = times;
    this.contacts = contacts;
    this.locks = locks;
  }

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public Uni<Recomputed> recompute(Stretch stretch) {
    if (!times.areKept(stretch.from())) {
      return Uni.createFrom().item(Recomputed.NOTHING);
    }
    return locks
        .rebuild(CALLS)
        .chain(() -> contacts.within(stretch))
        .chain(ids -> contacts.around(ids, List.of()).map(known -> sums(known, stretch)))
        .chain(sums -> contacts.sums(stretch).chain(before -> replace(stretch, before, sums)));
  }

  /** Those of contacts within the stretch: whoever stands beside them is there to be seen only. */
  private static Map<ContactCell, Long> sums(List<Contact> known, Stretch stretch) {
    return ContactSums.of(known).entrySet().stream()
        .filter(one -> !one.getKey().quarter().isBefore(stretch.from()))
        .filter(one -> one.getKey().quarter().isBefore(stretch.to()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Uni<Recomputed> replace(
      Stretch stretch, Map<ContactCell, Long> before, Map<ContactCell, Long> sums) {
    Map<ContactCell, Long> differing = ContactSums.difference(before, sums);
    Recomputed recomputed =
        new Recomputed(
            sums.values().stream().mapToLong(Long::longValue).sum(),
            sums.size(),
            differing.size(),
            differing.keySet().stream()
                .map(
                    cell ->
                        cell
                            + " was "
                            + before.getOrDefault(cell, 0L)
                            + ", is "
                            + sums.getOrDefault(cell, 0L))
                .toList());
    return contacts.forgetSums(stretch).chain(() -> contacts.addUp(sums)).replaceWith(recomputed);
  }
}
