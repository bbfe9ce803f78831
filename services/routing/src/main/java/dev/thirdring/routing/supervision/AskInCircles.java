package dev.thirdring.routing.supervision;

import dev.thirdring.routing.servicelevel.WhoIsAsked;
import dev.thirdring.routing.servicelevel.model.ClockFacts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Each enquiry that nobody answers reaches further, as the circles say (R3). */
@ApplicationScoped
public class AskInCircles implements WhoIsAsked {
  private final MissedDeadlines board;
  private final WhoAnswers who;

  public AskInCircles(MissedDeadlines board, WhoAnswers who) {
    this.board = board;
    this.who = who;
  }

  @Override
  public Uni<Told> asked(ClockFacts facts) {
    return board
        .circles(facts.code())
        .chain(
            circles ->
                who.of(facts.responsible(), facts.ticket())
                    .map(
                        people -> {
                          int circle = circles.upTo(facts.round());
                          return new Told(circle, circles.told(circle, people));
                        }));
  }
}
