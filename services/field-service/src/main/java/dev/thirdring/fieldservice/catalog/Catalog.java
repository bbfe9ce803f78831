package dev.thirdring.fieldservice.catalog;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The codes in force. */
public interface Catalog {
  String SKILL = "skill";
  String REGION = "region";
  String CHECKLIST_ITEM = "checklist-item";

  Uni<List<CatalogEntry>> all();

  default Uni<Set<String>> codes(String kind) {
    return all()
        .map(
            all ->
                all.stream()
                    .filter(entry -> entry.kind().equals(kind))
                    .map(CatalogEntry::code)
                    .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** What a caller is told who sent another code. */
  static String allowed(Set<String> codes) {
    return "must be one of " + String.join(", ", codes);
  }
}
