package dev.thirdring.metrics.report;

import dev.thirdring.metrics.figure.FiguresShown;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month's figures: all together, then by each thing that they are read by (M4). */
public record MonthlyReport(
    @Schema(examples = {"2026-11"}) String month,
    @Schema(examples = {"Asia/Shanghai"}) String zone,
    List<FiguresShown> tables) {}
