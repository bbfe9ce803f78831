package dev.thirdring.knowledge.question;

import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.knowledge.question.model.Asking;
import dev.thirdring.knowledge.question.model.TicketId;
import dev.thirdring.platform.events.EventListener;
import dev.thirdring.platform.events.Received;
import dev.thirdring.platform.events.RefusedEventException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A ticket of the form QUESTION is handed over by itself: nothing falls between (K4). */
@ApplicationScoped
class TicketOpenedListener implements EventListener<TicketOpened> {
  private final AskQuestion askQuestion;

  TicketOpenedListener(AskQuestion askQuestion) {
    this.askQuestion = askQuestion;
  }

  @Override
  public Class<TicketOpened> event() {
    return TicketOpened.class;
  }

  @Override
  public Uni<Void> on(TicketOpened event, Received received) {
    return event.form() == TicketForm.QUESTION
        ? askQuestion.open(asking(event)).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static Asking asking(TicketOpened event) {
    if (event.receivedAt().isAfter(event.openedAt())) {
      throw new RefusedEventException("receivedAt is after openedAt");
    }
    return new Asking(
        new TicketId(event.ticketId()),
        event.subject(),
        Optional.ofNullable(event.product()),
        event.category(),
        event.receivedAt(),
        event.responsible(),
        event.openedAt());
  }
}
