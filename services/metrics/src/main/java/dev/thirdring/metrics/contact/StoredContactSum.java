package dev.thirdring.metrics.contact;

import dev.thirdring.metrics.call.model.Basis;
import dev.thirdring.metrics.contact.model.Contact;
import dev.thirdring.metrics.contact.model.ContactCell;
import dev.thirdring.metrics.contact.model.ContactTally;
import java.time.Instant;

/** An amount with the names of its columns. */
record StoredContactSum(
    ContactCell.Level level,
    Basis basis,
    Instant at,
    ContactTally tally,
    String line,
    String call_type,
    String tier,
    String centre,
    String queue,
    String agent,
    int half_second,
    long amount) {

  static StoredContactSum of(ContactCell cell, long amount) {
    return new StoredContactSum(
        cell.level(),
        cell.basis(),
        cell.quarter(),
        cell.tally(),
        cell.place().line(),
        cell.place().callType(),
        cell.place().tier(),
        cell.place().centre(),
        cell.place().queue(),
        cell.agent(),
        cell.halfSecond(),
        amount);
  }

  static ContactCell cell(Object[] row) {
    return new ContactCell(
        ContactCell.Level.valueOf((String) row[0]),
        Basis.valueOf((String) row[1]),
        StoredContact.instant(row[2]),
        ContactTally.valueOf((String) row[3]),
        new Contact.Place(
            (String) row[4], (String) row[5], (String) row[6], (String) row[7], (String) row[8]),
        (String) row[9],
        (Integer) row[10]);
  }
}
