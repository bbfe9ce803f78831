package dev.thirdring.knowledge.classification;

import io.smallrye.mutiny.Uni;
import java.util.List;

public final class FakeClassifications implements Classifications {
  @Override
  public Uni<List<Classification>> all() {
    return Uni.createFrom()
        .item(
            List.of(
                new Classification("category", "consultation", "咨询", "Consultation"),
                new Classification("category", "complaint", "投诉", "Complaint"),
                new Classification("product", "broadband", "宽带", "Broadband")));
  }
}
