package dev.thirdring.knowledge.classification;

import dev.thirdring.platform.http.FieldProblem;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes in force. */
public interface Classifications {
  Uni<List<Classification>> all();

  /** What is wrong with these codes; empty when both are known. */
  default Uni<List<FieldProblem>> misfits(String category, Optional<String> product) {
    return all()
        .map(
            all -> {
              List<FieldProblem> misfits = new ArrayList<>();
              misfit(all, "category", category).ifPresent(misfits::add);
              product.flatMap(code -> misfit(all, "product", code)).ifPresent(misfits::add);
              return misfits;
            });
  }

  private static Optional<FieldProblem> misfit(List<Classification> all, String kind, String code) {
    List<String> codes =
        all.stream().filter(one -> one.kind().equals(kind)).map(Classification::code).toList();
    return codes.contains(code)
        ? Optional.empty()
        : Optional.of(
            new FieldProblem(
                kind,
                codes.stream().sorted().collect(Collectors.joining(", ", "must be one of ", ""))));
  }
}
