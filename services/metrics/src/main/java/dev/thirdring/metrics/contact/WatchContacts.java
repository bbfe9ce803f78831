package dev.thirdring.metrics.contact;

import dev.thirdring.metrics.call.CallChange;
import dev.thirdring.metrics.call.CallWatcher;
import dev.thirdring.metrics.call.model.Call;
import dev.thirdring.metrics.contact.model.Contact;
import dev.thirdring.metrics.contact.model.ContactSums;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps calls of one customer together, and changes the sums by what they change. */
@ApplicationScoped
class WatchContacts implements CallWatcher {
  private final Contacts contacts;
  private final ZoneId zone;

  WatchContacts(
      Contacts contacts,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          ZoneId zone) {
    this.contacts = contacts;
    this.zone = zone;
  }

  @Override
  public Uni<Void> changed(List<CallChange> changes) {
    List<CallChange> matter = changes.stream().filter(WatchContacts::changesContact).toList();
    if (matter.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Set<String> ids = matter.stream().map(CallChange::callId).collect(Collectors.toSet());
    List<Contact> fresh =
        matter.stream().flatMap(change -> contact(change, change.after()).stream()).toList();
    return contacts
        .lock(callers(matter))
        .chain(() -> contacts.around(ids, fresh))
        .chain(known -> replace(ids, fresh, known));
  }

  /** A step that tells nothing new about it, such as ringing, moves nothing. */
  private static boolean changesContact(CallChange change) {
    return !contact(change, change.before()).equals(contact(change, change.after()));
  }

  private static Optional<Contact> contact(CallChange change, Optional<Call> call) {
    return call.flatMap(known -> Contact.of(change.callId(), known));
  }

  private static Set<String> callers(List<CallChange> changes) {
    return changes.stream()
        .flatMap(
            change -> Stream.of(contact(change, change.before()), contact(change, change.after())))
        .flatMap(Optional::stream)
        .map(Contact::caller)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Uni<Void> replace(Set<String> ids, List<Contact> fresh, List<Contact> known) {
    List<Contact> stay = known.stream().filter(one -> !ids.contains(one.callId())).toList();
    List<Contact> then = Stream.concat(stay.stream(), fresh.stream()).toList();
    List<Contact> gone = known.stream().filter(one -> ids.contains(one.callId())).toList();
    return contacts
        .replace(ids, fresh)
        .chain(
            () ->
                contacts.addUp(ContactSums.difference(ContactSums.of(known), ContactSums.of(then))))
        .chain(() -> contacts.countCallers(months(gone, fresh)));
  }

  private Map<CallerMonth, Long> months(List<Contact> gone, List<Contact> fresh) {
    Map<CallerMonth, Long> calls = new HashMap<>();
    gone.forEach(one -> calls.merge(month(one), -1L, Long::sum));
    fresh.forEach(one -> calls.merge(month(one), 1L, Long::sum));
    calls.values().removeIf(more -> more == 0);
    return calls;
  }

  private CallerMonth month(Contact contact) {
    return new CallerMonth(
        contact.at().atZone(zone).toLocalDate().withDayOfMonth(1), contact.caller());
  }
}
