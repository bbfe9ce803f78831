package dev.thirdring.intake.erasure.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer's file as far as an erasure has to know it.
 *
 * @param openTickets numbers of tickets that are not settled, at most the oldest twenty
 * @param moreOpen how many more there are
 */
public record FileStanding(
    boolean erased, Optional<UUID> mergedInto, List<String> openTickets, int moreOpen) {
  public FileStanding {
    openTickets = List.copyOf(openTickets);
  }

  public int open() {
    return openTickets.size() + moreOpen;
  }
}
