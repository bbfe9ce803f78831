package dev.thirdring.metrics.wallboard;

import dev.thirdring.metrics.call.CallChange;
import dev.thirdring.metrics.call.CallWatcher;
import dev.thirdring.metrics.wallboard.model.LiveCall;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Keeps what calls are doing, with the steps that tell it. A call told whole touches nothing. */
@ApplicationScoped
class KeepLiveCalls implements CallWatcher {
  private final LiveCalls liveCalls;

  KeepLiveCalls(LiveCalls liveCalls) {
    this.liveCalls = liveCalls;
  }

  @Override
  public Uni<Void> changed(List<CallChange> changes) {
    List<LiveCall> live = new ArrayList<>();
    List<String> over = new ArrayList<>();
    for (CallChange change : changes) {
      LiveCall.of(change.callId(), change.steps())
          .ifPresentOrElse(
              live::add, () -> change.before().ifPresent(known -> over.add(change.callId())));
    }
    return liveCalls.keep(live).chain(() -> liveCalls.drop(over));
  }
}
