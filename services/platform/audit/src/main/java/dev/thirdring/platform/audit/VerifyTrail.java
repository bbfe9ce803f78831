package dev.thirdring.platform.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Follows the chain and stops at the first link that does not hold: an entry that was changed,
 * removed, put in between or moved. That the newest were cut off is seen only by who kept a head.
 */
@ApplicationScoped
public class VerifyTrail {
  private static final int BATCH = 1000;
  private static final int ENTRIES_MAX = 200_000;

  private final Pool pool;
  private final Heads heads;
  private final AuditEntries entries;

  VerifyTrail(Pool pool, Heads heads, AuditEntries entries) {
    this.pool = pool;
    this.heads = heads;
    this.entries = entries;
  }

  /** Why a link does not hold. */
  public enum Fault {
    /** An entry is missing at this position, or its position was changed. */
    MISSING,
    /** The entry here is not the one that was sealed here. */
    CHANGED,
    /** The head that was kept outside is not, or no longer, part of the chain. */
    HEAD_UNKNOWN
  }

  /**
   * @param firstBroken where the chain breaks; absent when it holds
   * @param verified up to where it holds
   * @param complete false when there are more entries: go on after {@code verified}
   * @param erased of how many of them the typed words were erased; they are shown with who did it
   */
  public record Verdict(
      boolean holds, Long firstBroken, Fault fault, Link verified, boolean complete, long erased) {}

  /**
   * @param after an entry verified before, to go on from; empty begins at the oldest
   * @param kept a head that was kept outside and has to be part of the chain
   */
  public Uni<Verdict> verify(Optional<Long> after, Optional<Link> kept) {
    return keptHolds(kept)
        .chain(
            holds ->
                holds
                    ? begin(after).chain(from -> follow(from, from.position() + ENTRIES_MAX, 0))
                    : Uni.createFrom()
                        .item(broken(kept.get().position(), Fault.HEAD_UNKNOWN, Link.GENESIS)));
  }

  private Uni<Link> begin(Optional<Long> after) {
    return after.isEmpty() || after.get() == 0
        ? heads.anchor(pool)
        : entries
            .at(after.get())
            .map(
                found ->
                    found
                        .map(AuditEntry::link)
                        .orElseGet(() -> new Link(after.get(), "there is none")));
  }

  private Uni<Boolean> keptHolds(Optional<Link> kept) {
    if (kept.isEmpty()) {
      return Uni.createFrom().item(true);
    }
    return entries
        .at(kept.get().position())
        .map(found -> found.map(entry -> entry.link().equals(kept.get())).orElse(false));
  }

  private Uni<Verdict> follow(Link from, long until, long erasedBefore) {
    return entries
        .after(from.position(), BATCH)
        .chain(
            batch -> {
              Verdict verdict = check(from, batch, erasedBefore);
              boolean goOn = verdict.holds() && !verdict.complete();
              return goOn && verdict.verified().position() < until
                  ? follow(verdict.verified(), until, verdict.erased())
                  : Uni.createFrom().item(verdict);
            });
  }

  static Verdict check(Link from, List<AuditEntry> batch, long erasedBefore) {
    Link link = from;
    long erased = erasedBefore;
    for (AuditEntry entry : batch) {
      if (entry.position() != link.position() + 1) {
        return broken(link.position() + 1, Fault.MISSING, link);
      }
      if (!entry.after(link).hash().equals(entry.hash())) {
        return broken(entry.position(), Fault.CHANGED, link);
      }
      link = entry.link();
      erased += entry.wasErased() ? 1 : 0;
    }
    return new Verdict(true, null, null, link, batch.size() < BATCH, erased);
  }

  private static Verdict broken(long position, Fault fault, Link verified) {
    return new Verdict(false, position, fault, verified, true, 0);
  }
}
