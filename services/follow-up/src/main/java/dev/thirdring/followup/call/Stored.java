package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.FollowUp;

/** A follow-up as it stands, with its version. */
record Stored(FollowUp followUp, long version) {}
