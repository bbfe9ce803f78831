package dev.thirdring.followup.call;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which follow-ups to show. */
record WorkListFilter(Optional<UUID> ticketId, List<String> states) {

  /** What a caller may ask for. */
  enum Shown {
    OPEN(FollowUpState.WAITING, FollowUpState.CLAIMED),
    COMPLETED(FollowUpState.COMPLETED),
    CANCELLED(FollowUpState.CANCELLED),
    ALL(FollowUpState.values());

    private final List<String> states;

    Shown(FollowUpState... states) {
      this.states = Arrays.stream(states).map(FollowUpState::name).toList();
    }
  }

  /** Without a state: what is open; of one ticket, everything. */
  static WorkListFilter of(UUID ticketId, Shown shown) {
    Shown unsaid = ticketId == null ? Shown.OPEN : Shown.ALL;
    return new WorkListFilter(
        Optional.ofNullable(ticketId), (shown == null ? unsaid : shown).states);
  }
}
