package dev.thirdring.metrics.wallboard;

import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Range;
import dev.thirdring.metrics.wallboard.TodaysFigures.Shown;
import dev.thirdring.metrics.wallboard.WallBoardAnswer.BoardFigure;
import dev.thirdring.metrics.wallboard.WallBoardAnswer.HalfHour;
import dev.thirdring.metrics.wallboard.WallBoardAnswer.QueueNow;
import dev.thirdring.metrics.wallboard.WallBoardAnswer.Today;
import dev.thirdring.metrics.wallboard.WallBoardAnswer.WaitingNow;
import dev.thirdring.metrics.wallboard.model.Waiting;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reckons the board of a second, from the database alone. */
@ApplicationScoped
class ReckonWallBoard {
  /** More would not be read from afar. */
  private static final int QUEUES_MAX = 100;

  private final NowInQueues nowInQueues;
  private final TodaysFigures figures;
  private final WallBoardSettings settings;

  ReckonWallBoard(NowInQueues nowInQueues, TodaysFigures figures, WallBoardSettings settings) {
    this.nowInQueues = nowInQueues;
    this.figures = figures;
    this.settings = settings;
  }

  private record Asked(Shown figure, Optional<By> by) {}

  private static final List<Asked> ASKED =
      List.of(
          new Asked(Shown.SERVICE_LEVEL, Optional.empty()),
          new Asked(Shown.ABANDON_RATE, Optional.empty()),
          new Asked(Shown.QUEUE_TIME, Optional.empty()),
          new Asked(Shown.SERVICE_LEVEL, Optional.of(By.QUEUE)),
          new Asked(Shown.ABANDON_RATE, Optional.of(By.QUEUE)),
          new Asked(Shown.QUEUE_TIME, Optional.of(By.QUEUE)),
          new Asked(Shown.ABANDON_RATE, Optional.of(By.HALF_HOUR)),
          new Asked(Shown.QUEUE_TIME, Optional.of(By.HALF_HOUR)));

  /**
   * @param second a whole one
   */
  @WithSession
  Uni<WallBoardAnswer> asOf(Instant second) {
    LocalDate day = LocalDate.ofInstant(second, settings.zone());
    Range today =
        new Range(
            day.atStartOfDay(settings.zone()).toInstant(),
            day.plusDays(1).atStartOfDay(settings.zone()).toInstant(),
            settings.zone());
    return nowInQueues
        .waiting(second, settings.waitingMax())
        .chain(
            waiting ->
                nowInQueues
                    .agents()
                    .chain(
                        agents ->
                            ask(today)
                                .map(
                                    told -> {
                                      Figures all = new Figures(told);
                                      return new WallBoardAnswer(
                                          second,
                                          settings.zone().getId(),
                                          WaitingNow.of(
                                              waiting.values().stream()
                                                  .reduce(Waiting.NONE, Waiting::plus)),
                                          all.today(Optional.empty(), ""),
                                          queues(waiting, all),
                                          all.halfHours(),
                                          agents);
                                    })));
  }

  private Uni<Map<Asked, Map<String, BoardFigure>>> ask(Range today) {
    Uni<Map<Asked, Map<String, BoardFigure>>> all = Uni.createFrom().item(Map.of());
    for (Asked one : ASKED) {
      all =
          all.chain(
              known ->
                  figures
                      .of(one.figure(), today, one.by())
                      .map(
                          shares -> {
                            Map<Asked, Map<String, BoardFigure>> more = new HashMap<>(known);
                            more.put(one, shares);
                            return more;
                          }));
    }
    return all;
  }

  private static List<QueueNow> queues(Map<String, Waiting> waiting, Figures figures) {
    TreeSet<String> names = new TreeSet<>(waiting.keySet());
    names.addAll(figures.queues());
    return names.stream()
        .limit(QUEUES_MAX)
        .map(
            queue ->
                new QueueNow(
                    queue.isEmpty() ? null : queue,
                    WaitingNow.of(waiting.getOrDefault(queue, Waiting.NONE)),
                    figures.today(Optional.of(By.QUEUE), queue)))
        .toList();
  }

  private record Figures(Map<Asked, Map<String, BoardFigure>> told) {
    Today today(Optional<By> by, String group) {
      return new Today(
          share(Shown.SERVICE_LEVEL, by, group),
          share(Shown.ABANDON_RATE, by, group),
          share(Shown.QUEUE_TIME, by, group));
    }

    private BoardFigure share(Shown figure, Optional<By> by, String group) {
      return told.get(new Asked(figure, by)).getOrDefault(group, BoardFigure.NONE);
    }

    TreeSet<String> queues() {
      return groups(By.QUEUE);
    }

    List<HalfHour> halfHours() {
      Optional<By> by = Optional.of(By.HALF_HOUR);
      return groups(By.HALF_HOUR).stream()
          .map(
              half ->
                  new HalfHour(
                      half, share(Shown.QUEUE_TIME, by, half), share(Shown.ABANDON_RATE, by, half)))
          .toList();
    }

    private TreeSet<String> groups(By by) {
      TreeSet<String> groups = new TreeSet<>();
      told.forEach(
          (asked, shares) -> {
            if (asked.by().equals(Optional.of(by))) {
              groups.addAll(shares.keySet());
            }
          });
      return groups;
    }
  }
}
