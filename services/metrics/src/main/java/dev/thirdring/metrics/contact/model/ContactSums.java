package dev.thirdring.metrics.contact.model;

import dev.thirdring.metrics.call.model.Basis;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What contacts add to the sums. A contact's part depends on the ones beside it, so sums are made
 * of all that are known together; what changes is the difference of two of them (M8).
 */
public final class ContactSums {
  /** The longest window that may be asked for: what rests longer rests for ever. */
  public static final Duration LONGEST = Duration.ofDays(31);

  private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
  private static final int RESTS = (int) (2 * LONGEST.toSeconds() + 1);

  private record Matter(String caller, String matter) {}

  private final Map<ContactCell, Long> amounts = new HashMap<>();

  private ContactSums() {}

  public static Map<ContactCell, Long> of(Collection<Contact> contacts) {
    ContactSums sums = new ContactSums();
    inTurn(contacts, Contact::caller).forEach(sums::attempts);
    List<Contact> matched = contacts.stream().filter(one -> one.matter().isPresent()).toList();
    inTurn(matched, one -> new Matter(one.caller(), one.matter().orElseThrow()))
        .forEach(sums::matter);
    return sums.amounts;
  }

  /** What the second has more than the first. */
  public static Map<ContactCell, Long> difference(
      Map<ContactCell, Long> before, Map<ContactCell, Long> after) {
    Map<ContactCell, Long> difference = new HashMap<>(after);
    before.forEach((cell, amount) -> difference.merge(cell, -amount, Math::addExact));
    difference.values().removeIf(amount -> amount == 0);
    return difference;
  }

  private static <K> Collection<List<Contact>> inTurn(
      Collection<Contact> contacts, Function<Contact, K> key) {
    return contacts.stream()
        .sorted(Contact.ORDER)
        .collect(Collectors.groupingBy(key, Collectors.toList()))
        .values();
  }

  private void matter(List<Contact> contacts) {
    for (int index = 0; index < contacts.size(); index++) {
      Contact contact = contacts.get(index);
      if (!contact.isHandled()) {
        continue;
      }
      count(contact, ContactTally.CALLS_MATCHED, ContactCell.ANY);
      if (!contact.transferred()) {
        int before = index == 0 ? RESTS : apart(contacts.get(index - 1), contact);
        int after = index == contacts.size() - 1 ? RESTS : apart(contact, contacts.get(index + 1));
        count(contact, ContactTally.CALLS_ALONE_FOR, Math.min(before, after));
      }
    }
  }

  private void attempts(List<Contact> contacts) {
    for (int index = 1; index < contacts.size(); index++) {
      Contact before = contacts.get(index - 1);
      Contact contact = contacts.get(index);
      int apart = apart(before, contact);
      if (!before.isRefused() || apart == RESTS) {
        continue;
      }
      count(before, ContactTally.REFUSALS_REDIALLED_AFTER, apart);
      if (contact.isAmongAttempts()) {
        count(contact, ContactTally.REDIALS_AFTER, apart);
      }
      if (contact.isRefused()) {
        count(contact, ContactTally.REDIALS_REFUSED_AFTER, apart);
      }
    }
  }

  private static int apart(Contact one, Contact next) {
    Duration apart = Duration.between(one.at(), next.at());
    if (apart.compareTo(LONGEST) > 0) {
      return RESTS;
    }
    return (int) (2 * apart.toSeconds() + (apart.toNanosPart() == 0 ? 0 : 1));
  }

  private void count(Contact contact, ContactTally tally, int halfSecond) {
    add(contact, tally, "", halfSecond);
    if (tally == ContactTally.CALLS_MATCHED || tally == ContactTally.CALLS_ALONE_FOR) {
      contact.agents().forEach(agent -> add(contact, tally, agent, halfSecond));
    }
  }

  private void add(Contact contact, ContactTally tally, String agent, int halfSecond) {
    ContactCell.Level level = agent.isEmpty() ? ContactCell.Level.CALL : ContactCell.Level.AGENT;
    for (Basis basis : Basis.values()) {
      contact
          .moment(basis)
          .map(ContactSums::quarter)
          .map(
              quarter ->
                  new ContactCell(level, basis, quarter, tally, contact.place(), agent, halfSecond))
          .ifPresent(cell -> amounts.merge(cell, 1L, Math::addExact));
    }
  }

  private static Instant quarter(Instant at) {
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), QUARTER) * QUARTER);
  }
}
