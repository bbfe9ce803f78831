package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.model.ReachKind;
import dev.thirdring.intake.customer.model.SearchTerms;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds customers by what somebody typed; all of them when nothing was typed. */
@ApplicationScoped
class SearchCustomers {
  private final CustomerSearch search;
  private final Reaches reaches;

  SearchCustomers(CustomerSearch search, Reaches reaches) {
    this.search = search;
    this.reaches = reaches;
  }

  Uni<Page<CustomerItem>> find(String typed, Cursor after, int limit) {
    return typed == null || typed.isBlank()
        ? search.newest(after, limit)
        : search.find(terms(typed), after, limit);
  }

  private SearchTerms terms(String typed) {
    return reaches
        .normal(ReachKind.PHONE, typed)
        .flatMap(SearchTerms::of)
        .or(() -> SearchTerms.of(typed))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.invalid(
                        "q",
                        "at most 8 words: a Chinese character, two letters or three digits at least in each")));
  }
}
