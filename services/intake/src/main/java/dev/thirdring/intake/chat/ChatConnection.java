package dev.thirdring.intake.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.chat.ChatFrames.FromClient;
import dev.thirdring.intake.chat.ChatFrames.LineFrame;
import dev.thirdring.intake.chat.ChatFrames.Presence;
import dev.thirdring.intake.chat.ChatFrames.Read;
import dev.thirdring.intake.chat.ChatFrames.Refused;
import dev.thirdring.intake.chat.ChatFrames.Said;
import dev.thirdring.intake.chat.ChatFrames.Typing;
import dev.thirdring.intake.chat.ChatFrames.Welcome;
import dev.thirdring.intake.chat.ChatViews.ChatLine;
import dev.thirdring.intake.chat.model.Side;
import dev.thirdring.platform.http.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One open WebSocket. All of it happens on the event loop of its context. Frames are worked on one
 * after the other; lines come out of a {@link LineFeed}.
 */
final class ChatConnection {
  private static final Logger LOG = Logger.getLogger(ChatConnection.class);
  private static final Duration HELLO_WITHIN = Duration.ofSeconds(10);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(70);
  private static final int WAITING_FRAMES_MAX = 30;
  private static final int CONNECTIONS_OF_A_CHAT_MAX = 20;
  private static final short CLOSED = 1000;
  private static final short UNREADABLE = 1007;
  private static final short TOO_MUCH = 1008;
  private static final short FAULT = 1011;
  private static final short NO_TOKEN = 4401;

  private final UUID id = UuidCreator.getTimeOrderedEpoch();
  private final ServerWebSocket socket;
  private final Context loop;
  private final ChatDesk desk;
  private final LiveChats chats;
  private final Deque<String> frames = new ArrayDeque<>();
  private ChatKeys.Held held;
  private boolean present;
  private boolean working;
  private LineFeed feed;
  private String agent;
  private long heardAt = System.nanoTime();

  /** Each telling goes to every replica. */
  private final Pace typing = new Pace(Duration.ofSeconds(1));

  ChatConnection(ServerWebSocket socket, Context loop, ChatDesk desk, LiveChats chats) {
    this.socket = socket;
    this.loop = loop;
    this.desk = desk;
    this.chats = chats;
  }

  UUID id() {
    return id;
  }

  UUID chatId() {
    return held.chatId();
  }

  void serve(Vertx vertx) {
    socket.textMessageHandler(text -> loop.runOnContext(now -> hear(text)));
    socket.binaryMessageHandler(bytes -> close(UNREADABLE, "send text"));
    socket.pongHandler(pong -> loop.runOnContext(now -> heardAt = System.nanoTime()));
    socket.closeHandler(closed -> loop.runOnContext(now -> gone()));
    socket.exceptionHandler(failure -> LOG.debugf("A chat connection broke: %s", failure));
    vertx.setTimer(
        HELLO_WITHIN.toMillis(),
        due ->
            loop.runOnContext(
                now -> {
                  if (held == null) {
                    close(NO_TOKEN, "no hello");
                  }
                }));
  }

  /** Somebody on some replica did something in this chat. */
  void on(ChatNote note) {
    loop.runOnContext(
        now -> {
          boolean own = note.side() == held.side();
          switch (note.kind()) {
            case LINES -> feed.readOn();
            case TYPING -> {
              if (!own) {
                send(new Typing("typing", note.side()));
              }
            }
            case READ -> send(new Read("read", note.side(), note.number()));
            case PRESENCE -> {
              if (!own) {
                tellPresence(note.side());
              }
            }
          }
        });
  }

  /** The chat has so many lines; if fewer were sent, a note was lost. */
  void isAt(int lastSequence) {
    loop.runOnContext(now -> feed.readTo(lastSequence));
  }

  /** Is the other end still there? */
  void probe() {
    loop.runOnContext(
        now -> {
          if (System.nanoTime() - heardAt > ANSWER_WITHIN.toNanos()) {
            close(CLOSED, "no answer");
          } else {
            socket.writePing(io.vertx.core.buffer.Buffer.buffer("?"));
          }
        });
  }

  private void hear(String text) {
    heardAt = System.nanoTime();
    if (frames.size() >= WAITING_FRAMES_MAX) {
      close(TOO_MUCH, "too fast");
      return;
    }
    frames.add(text);
    workOn();
  }

  private void workOn() {
    if (working || frames.isEmpty() || socket.isClosed()) {
      return;
    }
    working = true;
    FromClient frame = desk.parse(frames.poll()).orElse(null);
    if (frame == null) {
      close(UNREADABLE, "no frame");
      return;
    }
    work(
        () -> held == null ? hello(frame) : act(frame),
        () -> {
          working = false;
          workOn();
        });
  }

  private Uni<Void> act(FromClient frame) {
    return switch (frame.type()) {
      case "say" -> say(frame);
      case "typing" -> mayAct() && typing.isNow() ? desk.typing(held) : Uni.createFrom().voidItem();
      case "read" ->
          mayAct() && frame.sequence() != null
              ? desk.read(held, frame.sequence())
              : Uni.createFrom().voidItem();
      default -> refuse(frame, Problem.invalid("type", "must be one of say, typing, read"));
    };
  }

  private Uni<Void> hello(FromClient frame) {
    if (!"hello".equals(frame.type())) {
      close(NO_TOKEN, "say hello first");
      return Uni.createFrom().voidItem();
    }
    return desk.open(frame.token())
        .chain(
            found -> {
              if (found.isEmpty()) {
                close(NO_TOKEN, "no such token");
                return Uni.createFrom().voidItem();
              }
              if (chats.connectionsOf(found.get().chatId()) >= CONNECTIONS_OF_A_CHAT_MAX) {
                close(TOO_MUCH, "too many connections");
                return Uni.createFrom().voidItem();
              }
              return welcome(found.get(), frame.after());
            });
  }

  private Uni<Void> welcome(ChatKeys.Held opened, Integer after) {
    return desk.welcome(opened.chatId())
        .invoke(welcome -> begin(opened, welcome, after == null ? 0 : Math.max(0, after)))
        .chain(() -> present ? desk.arrive(id, opened) : Uni.createFrom().voidItem());
  }

  private void begin(ChatKeys.Held opened, Welcome welcome, int after) {
    if (socket.isClosed()) {
      return;
    }
    held = opened;
    agent = welcome.agent();
    present = mayAct();
    feed = new LineFeed(socket, loop, desk, opened.chatId(), this::sendLine, this::broke);
    send(welcome);
    chats.attach(opened.chatId(), this);
    feed.readAfter(after);
  }

  /** Others than the two who talk may look on, but nothing of them is seen. */
  private boolean mayAct() {
    return held.side() == Side.CUSTOMER || held.holder().equals(agent);
  }

  private Uni<Void> say(FromClient frame) {
    if (frame.id() == null || !frame.id().matches("[\\x21-\\x7e]{1,128}")) {
      return refuse(frame, Problem.invalid("id", "must be 1 to 128 visible ASCII characters"));
    }
    String text = frame.text();
    if (text == null || text.isBlank() || text.length() > SayInChat.TEXT_LENGTH_MAX) {
      return refuse(frame, Problem.invalid("text", "must have 1 to 2000 characters"));
    }
    if (text.indexOf(0) >= 0) {
      return refuse(frame, Problem.invalid("text", "must hold no NUL characters"));
    }
    return desk.say(held, frame.id(), text)
        .invoke(
            change ->
                send(
                    change instanceof ChatChange.Changed(var chat, var line)
                        ? new Said("said", frame.id(), line.sequence())
                        : new Refused("refused", frame.id(), change.problem())))
        .replaceWithVoid();
  }

  private Uni<Void> refuse(FromClient frame, Problem problem) {
    send(new Refused("refused", frame.id(), problem));
    return Uni.createFrom().voidItem();
  }

  private void tellPresence(Side side) {
    OwnContext.run(
        loop,
        () -> desk.isOnline(held.chatId(), side),
        online -> send(new Presence("presence", side, online)),
        this::broke);
  }

  private void sendLine(ChatLine line) {
    send(LineFrame.of(held.side() == Side.CUSTOMER ? line.forCustomer() : line));
    switch (line.kind()) {
      case TAKEN -> agentIs(line.author());
      case HANDED_ON -> agentIs(null);
      case ENDED -> close(CLOSED, "the chat is over");
      case SAID -> {}
    }
  }

  /** Whoever gets the chat while connected is seen from then on, and who hands it on no more. */
  private void agentIs(String name) {
    agent = name;
    boolean seen = mayAct();
    if (present != seen) {
      present = seen;
      work(() -> seen ? desk.arrive(id, held) : desk.leave(id, held), () -> {});
    }
  }

  private void gone() {
    if (held == null) {
      return;
    }
    chats.detach(held.chatId(), this);
    if (present) {
      work(() -> desk.leave(id, held), () -> {});
    }
  }

  private void work(Supplier<Uni<Void>> work, Runnable then) {
    OwnContext.run(loop, work, done -> then.run(), this::broke);
  }

  /** What was under way is not known to have happened: the client connects again and asks. */
  private void broke(Throwable failure) {
    LOG.warnf("A chat connection is given up: %s", failure.toString());
    close(FAULT, "try again");
  }

  private void send(Object frame) {
    if (!socket.isClosed()) {
      socket.writeTextMessage(desk.write(frame));
    }
  }

  private void close(short code, String reason) {
    if (!socket.isClosed()) {
      socket.close(code, reason);
    }
  }
}
