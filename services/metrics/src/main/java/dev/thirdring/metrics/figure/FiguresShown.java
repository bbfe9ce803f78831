package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.figure.model.Question;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of a range of time, with what they were computed for. */
public record FiguresShown(
    @Schema(description = "Inclusive") Instant from,
    @Schema(description = "Exclusive") Instant to,
    @Schema(examples = {"Asia/Shanghai"}) String zone,
    @Schema(description = "Absent: all together") By by,
    List<FigureShown> figures) {

  public static FiguresShown of(Question question, List<FigureValue> values) {
    return new FiguresShown(
        question.range().from(),
        question.range().to(),
        question.range().zone().getId(),
        question.by().orElse(null),
        values.stream().map(FigureShown::of).toList());
  }
}
