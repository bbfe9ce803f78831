package dev.thirdring.metrics.contact;

import dev.thirdring.metrics.contact.model.Contact;
import dev.thirdring.metrics.contact.model.ContactCell;
import dev.thirdring.metrics.recompute.Stretch;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Contacts and the sums over them. All within the transaction that takes the calls. */
interface Contacts {
  /** Nobody else changes contacts of these customers until the transaction ends. */
  Uni<Void> lock(Collection<String> callers);

  /**
   * The contacts of these calls as they are kept, and of each of them, and of where each of the new
   * ones comes to stand, two before and two after: of the same customer, and of the same matter.
   */
  Uni<List<Contact>> around(Collection<String> callIds, Collection<Contact> fresh);

  /** Keeps these, and nothing of the other calls. */
  Uni<Void> replace(Collection<String> callIds, Collection<Contact> fresh);

  Uni<Void> addUp(Map<ContactCell, Long> amounts);

  /** Calls more or fewer of customers, by the month's first day. */
  Uni<Void> countCallers(Map<CallerMonth, Long> calls);

  /** Calls that arrived, were answered or ended in the stretch. */
  Uni<List<String>> within(Stretch stretch);

  /** Sums of the stretch that are not zero. */
  Uni<Map<ContactCell, Long>> sums(Stretch stretch);

  Uni<Void> forgetSums(Stretch stretch);
}
