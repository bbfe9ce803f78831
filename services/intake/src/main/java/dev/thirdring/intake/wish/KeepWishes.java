package dev.thirdring.intake.wish;

import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.wish.WishViews.SuggestedWish;
import dev.thirdring.intake.wish.WishViews.WayToTalk;
import dev.thirdring.intake.wish.WishViews.WishSuggestion;
import dev.thirdring.intake.wish.model.WishRule;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Suggests a wish with the ways to talk, and keeps the rules by which it does. */
@ApplicationScoped
class KeepWishes {
  private final Wishes wishes;
  private final WishStore store;
  private final Catalogs catalogs;
  private final Clock clock;

  KeepWishes(Wishes wishes, WishStore store, Catalogs catalogs, Clock clock) {
    this.wishes = wishes;
    this.store = store;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  /** What came of a change to the rules. */
  sealed interface Outcome {
    record Kept() implements Outcome {}

    record Stale() implements Outcome {}

    record Refused(FieldProblem error) implements Outcome {}
  }

  @WithSession
  Uni<WishSuggestion> suggest(Optional<String> subcategory, String words) {
    return Uni.combine()
        .all()
        .unis(catalogs.current().chain(codes -> judged(codes, subcategory, words)), store.talk())
        .with(
            (suggested, talk) ->
                new WishSuggestion(
                    suggested.stream()
                        .map(wish -> withTalk(wish, talk.getOrDefault(wish.wish(), List.of())))
                        .toList()));
  }

  @WithTransaction
  Uni<Outcome> put(String code, WishRuleRequest body, long version) {
    return catalogs
        .current()
        .chain(
            codes ->
                refusal(codes, body)
                    .<Uni<Outcome>>map(error -> Uni.createFrom().item(new Outcome.Refused(error)))
                    .orElseGet(
                        () ->
                            store
                                .put(WishStore.adding(code, body, clock.instant(), version))
                                .map(kept -> kept ? new Outcome.Kept() : new Outcome.Stale())))
        .invoke(wishes::forget);
  }

  @WithTransaction
  Uni<Outcome> talk(String wish, List<WayToTalk> ways) {
    return catalogs
        .current()
        .chain(
            codes ->
                codes
                    .refusal(Catalog.WISH, "wish", Optional.of(wish))
                    .<Uni<Outcome>>map(error -> Uni.createFrom().item(new Outcome.Refused(error)))
                    .orElseGet(() -> store.talk(wish, ways).replaceWith(new Outcome.Kept())));
  }

  private static Optional<FieldProblem> refusal(Catalogs.Snapshot codes, WishRuleRequest body) {
    return codes
        .refusal(Catalog.WISH, "wish", Optional.of(body.wish()))
        .or(
            () ->
                body.kind() == WishRule.Kind.SUBCATEGORY
                    ? codes.refusal(Catalog.SUBCATEGORY, "sign", Optional.of(body.sign()))
                    : Optional.empty());
  }

  private Uni<List<SuggestedWish>> judged(
      Catalogs.Snapshot codes, Optional<String> subcategory, String words) {
    return wishes
        .judge(subcategory, words)
        .map(
            judged ->
                judged.stream()
                    .filter(one -> codes.of(Catalog.WISH).containsKey(one.wish()))
                    .map(
                        one ->
                            new SuggestedWish(
                                one.wish(),
                                codes.of(Catalog.WISH).get(one.wish()).nameZh(),
                                codes.of(Catalog.WISH).get(one.wish()).nameEn(),
                                one.weight(),
                                one.because(),
                                List.of()))
                    .toList());
  }

  private static SuggestedWish withTalk(SuggestedWish wish, List<WayToTalk> talk) {
    return new SuggestedWish(
        wish.wish(), wish.nameZh(), wish.nameEn(), wish.weight(), wish.because(), talk);
  }
}
