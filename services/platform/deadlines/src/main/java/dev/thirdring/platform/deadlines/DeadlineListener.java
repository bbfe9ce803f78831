package dev.thirdring.platform.deadlines;

import io.smallrye.mutiny.Uni;

/** Acts on deadlines of one kind. Called in the transaction that ends the deadline. */
public interface DeadlineListener {
  String kind();

  Uni<Void> onDue(Deadline deadline);
}
