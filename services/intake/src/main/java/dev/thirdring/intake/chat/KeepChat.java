package dev.thirdring.intake.chat;

import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.intake.chat.model.Chat;
import dev.thirdring.intake.chat.model.ChatState;
import dev.thirdring.intake.contact.AddContact;
import dev.thirdring.intake.contact.NewContact;
import dev.thirdring.intake.publicaccess.Strangers;
import dev.thirdring.intake.ticket.OpenTicket;
import dev.thirdring.intake.ticket.OpenTicketCommand;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Makes a chat part of a ticket: one that is opened for it, or one that is there (I17). */
@ApplicationScoped
class KeepChat {
  static final String CHANNEL = "web-chat";
  private static final int SUBJECT_LENGTH_MAX = 100;

  private final Chats chats;
  private final ChatDeadlines deadlines;
  private final OpenTicket openTicket;
  private final AddContact addContact;
  private final Strangers strangers;

  KeepChat(
      Chats chats,
      ChatDeadlines deadlines,
      OpenTicket openTicket,
      AddContact addContact,
      Strangers strangers) {
    this.chats = chats;
    this.deadlines = deadlines;
    this.openTicket = openTicket;
    this.addContact = addContact;
    this.strangers = strangers;
  }

  /** What the ticket is to say. */
  record Wanted(
      Matter matter,
      boolean settled,
      boolean compensationWanted,
      Optional<Instant> promisedReplyAt) {}

  /** What came of it. */
  sealed interface Outcome {
    record Kept(UUID ticketId) implements Outcome {}

    record UnknownChat() implements Outcome {}

    record NotYours() implements Outcome {}

    record HasTicket(UUID ticketId) implements Outcome {}

    record Refused(List<FieldProblem> errors) implements Outcome {}
  }

  /**
   * @param reopens a settled ticket is opened again by it
   */
  @WithTransaction
  Uni<Outcome> attach(UUID chatId, String agent, UUID ticketId, boolean reopens) {
    return free(
        chatId,
        agent,
        chat ->
            chats
                .customerWords(chatId)
                .chain(words -> addContact.add(contact(chat, agent, ticketId, words, reopens)))
                .chain(
                    outcome ->
                        switch (outcome) {
                          case AddContact.Outcome.Added added -> keep(chat, ticketId);
                          case AddContact.Outcome.UnknownTicket unknown ->
                              refused(new FieldProblem("ticketId", "must be a ticket's id"));
                          case AddContact.Outcome.UnknownCode(var error) -> refused(error);
                          case AddContact.Outcome.Archived(var filed) ->
                              refused(
                                  new FieldProblem(
                                      "ticketId", "must not be archived; it was at " + filed.at()));
                          case AddContact.Outcome.SettledLongAgo(var at) ->
                              refused(
                                  new FieldProblem(
                                      "ticketId", "must not be settled long ago; it was at " + at));
                        }));
  }

  /** A chat about a matter that is there is a further contact of it. */
  private static NewContact contact(
      Chat chat, String agent, UUID ticketId, String words, boolean reopens) {
    return new NewContact(
        new TicketId(ticketId),
        ContactDirection.INCOMING,
        CHANNEL,
        words,
        chat.visitor().name(),
        chat.visitor().phone().or(() -> chat.visitor().email()),
        Optional.of(chat.startedAt()),
        agent,
        reopens);
  }

  @WithTransaction
  Uni<Outcome> open(UUID chatId, String agent, Wanted wanted) {
    return free(chatId, agent, chat -> open(chat, agent, wanted));
  }

  /** In the caller's transaction: the ticket says what the customer wrote. */
  Uni<Void> keepUnasked(UUID chatId) {
    return chats
        .lock(chatId)
        .chain(
            found ->
                found
                    .filter(chat -> chat.ticketId().isEmpty())
                    .map(
                        chat ->
                            chats
                                .customerWords(chatId)
                                .chain(words -> open(chat, chat.agent().orElse(CHANNEL), of(words)))
                                .invoke(KeepChat::mustBeKept)
                                .replaceWithVoid())
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** A chat without a ticket, of this agent or of nobody. */
  private Uni<Outcome> free(UUID chatId, String agent, Function<Chat, Uni<Outcome>> act) {
    return chats
        .lock(chatId)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new Outcome.UnknownChat());
              }
              Chat chat = found.get();
              boolean waiting = chat.state() instanceof ChatState.Waiting;
              if (waiting || chat.agent().filter(holder -> !holder.equals(agent)).isPresent()) {
                return Uni.createFrom().item(new Outcome.NotYours());
              }
              return chat.ticketId()
                  .map(ticket -> Uni.createFrom().<Outcome>item(new Outcome.HasTicket(ticket)))
                  .orElseGet(() -> act.apply(chat));
            });
  }

  private Uni<Outcome> open(Chat chat, String takenBy, Wanted wanted) {
    return strangers
        .believed(ChatUnattendedListener.seen(chat))
        .chain(
            customer ->
                openTicket.open(
                    new OpenTicketCommand(
                        CHANNEL,
                        wanted.matter(),
                        customer,
                        wanted.settled(),
                        wanted.compensationWanted(),
                        Optional.of(chat.startedAt()),
                        Optional.of(chat.lastAt()),
                        wanted.promisedReplyAt(),
                        takenBy)))
        .chain(
            outcome ->
                switch (outcome) {
                  case OpenTicket.Outcome.Opened(var ticket, var customer) ->
                      keep(chat, ticket.id().value());
                  case OpenTicket.Outcome.Refused(var errors) ->
                      Uni.createFrom().item(new Outcome.Refused(errors));
                });
  }

  private Uni<Outcome> keep(Chat chat, UUID ticketId) {
    Chat kept = chat.attachedTo(ticketId);
    return chats
        .attach(kept)
        .chain(() -> deadlines.follow(kept))
        .replaceWith(new Outcome.Kept(ticketId));
  }

  private static Uni<Outcome> refused(FieldProblem error) {
    return Uni.createFrom().item(new Outcome.Refused(List.of(error)));
  }

  private static Wanted of(String words) {
    String line = words.strip().lines().findFirst().orElse("-");
    int points = Math.min(SUBJECT_LENGTH_MAX, line.codePointCount(0, line.length()));
    Matter matter =
        new Matter(
            "consultation",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            line.substring(0, line.offsetByCodePoints(0, points)),
            words,
            false,
            Optional.empty(),
            Optional.empty());
    return new Wanted(matter, false, false, Optional.empty());
  }

  private static void mustBeKept(Outcome outcome) {
    if (!(outcome instanceof Outcome.Kept)) {
      throw new IllegalStateException("the chat could not be kept: " + outcome);
    }
  }
}
