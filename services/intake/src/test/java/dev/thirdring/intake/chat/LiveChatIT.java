package dev.thirdring.intake.chat;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I17")
class LiveChatIT {
  private static final String END_NOTES =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where query like '%third_ring_chat%' and query not like '%notify%' and pid <> pg_backend_pid()
      """;

  @Inject Pool pool;
  @Inject ChatWire wire;

  private static ChatClient customer(StartedChat chat, int after) {
    return ChatClient.connect(RestAssured.port, chat.token(), after);
  }

  private static ChatClient agent(StartedChat chat, String name) {
    return ChatClient.connect(RestAssured.port, chat.agentToken(name), 0);
  }

  @Test
  void customerAndAgentTalkLiveAndSeeEachOtherTypeReadComeAndGo() {
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    try (ChatClient customer = customer(chat, 0);
        ChatClient agent = agent(chat, name)) {
      JsonNode welcome = customer.await("welcome", any -> true);
      assertEquals("TALKING", welcome.path("state").asText());
      customer.await("presence", frame -> frame.path("online").asBoolean());
      agent.awaitLine("宽带断了");
      agent.send(Map.of("type", "typing"));
      customer.await("typing", frame -> frame.path("side").asText().equals("AGENT"));
      agent.say("a-1", "您好，我来看看。");
      agent.await("said", frame -> frame.path("id").asText().equals("a-1"));
      JsonNode line = customer.awaitLine("您好，我来看看。");
      assertEquals(name, line.path("line").path("author").asText());
      customer.send(Map.of("type", "read", "sequence", line.path("line").path("sequence").asInt()));
      agent.await("read", frame -> frame.path("sequence").asInt() == 3);
      customer.breakOff();
      agent.await(
          "presence",
          frame ->
              frame.path("side").asText().equals("CUSTOMER") && !frame.path("online").asBoolean());
    }
  }

  @Test
  void whoeverReconnectsGetsWhatCameMeanwhileOnceAndInOrder() {
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    ChatClient lost = customer(chat, 0);
    lost.await("line", frame -> frame.path("line").path("sequence").asInt() == 2);
    lost.breakOff();
    IntStream.range(0, 120)
        .forEach(i -> chat.answer(name, "while away " + i).then().statusCode(201));
    try (ChatClient back = customer(chat, 2)) {
      back.awaitLine("while away 119");
      chat.answer(name, "welcome back").then().statusCode(201);
      back.awaitLine("welcome back");
      assertEquals(IntStream.rangeClosed(3, 123).boxed().toList(), back.sequences());
    }
  }

  @Test
  void twoReplicasCarryOneChatAndTheEndOfOneIsSwiftAndLosesNothing() {
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    SecondReplica other = new SecondReplica();
    try (ChatClient customer = customer(chat, 0);
        ChatClient agent = ChatClient.connect(other.port(), chat.agentToken(name), 0)) {
      agent.awaitLine("宽带断了");
      customer.await("presence", frame -> frame.path("online").asBoolean());
      for (int i = 0; i < 10; i++) {
        agent.say("a-" + i, "from the other replica " + i);
        customer.awaitLine("from the other replica " + i);
      }
      customer.send(Map.of("type", "typing"));
      agent.await("typing", frame -> frame.path("side").asText().equals("CUSTOMER"));
      customer.say("c-1", "from the first replica");
      agent.awaitLine("from the first replica");
      assertEquals(IntStream.rangeClosed(1, 13).boxed().toList(), agent.sequences());
      other.close();
      assertFalse(other.log().contains("Timed out waiting for graceful shutdown"), other.log());
      customer.say("c-2", "still there?");
      try (ChatClient again = ChatClient.connect(RestAssured.port, chat.agentToken(name), 13)) {
        again.awaitLine("still there?");
        assertEquals(List.of(14), again.sequences());
      }
    } finally {
      other.close();
    }
  }

  @Test
  void aLineWhoseNoteWasNeverSentArrivesAllTheSame() {
    StartedChat chat = StartedChat.start();
    try (ChatClient customer = customer(chat, 0)) {
      customer.awaitLine("宽带断了");
      UUID id = UUID.fromString(chat.id());
      pool.preparedQuery(
              """
              with line as (
                insert into chat_line (chat_id, sequence, at, side, kind, text)
                values ($1, 2, now(), 'SYSTEM', 'SAID', 'nobody told of this'))
              update chat set last_sequence = 2 where id = $1
              """)
          .executeAndAwait(io.vertx.mutiny.sqlclient.Tuple.of(id));
      customer.awaitLine("nobody told of this");
    }
  }

  @Test
  void aNotificationConnectionThatAnswersTooLateIsReplaced() throws Exception {
    long slow = listener(0);
    new ProcessBuilder("kill", "-STOP", Long.toString(slow)).start().waitFor();
    try {
      wire.probe().await().atMost(Duration.ofSeconds(30));
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> listener(slow) > 0);
    } finally {
      new ProcessBuilder("kill", "-CONT", Long.toString(slow)).start().waitFor();
    }
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    try (ChatClient customer = customer(chat, 0);
        ChatClient agent = agent(chat, name)) {
      agent.awaitLine("宽带断了");
      customer.awaitLine("宽带断了");
      agent.send(Map.of("type", "typing"));
      customer.await("typing", frame -> frame.path("side").asText().equals("AGENT"));
    }
  }

  /** The backend that listens, other than this one; 0 when there is none. */
  private long listener(long other) {
    return pool
        .preparedQuery(
            """
            select pid from pg_stat_activity
            where datname = current_database() and pid <> $1
              and (query = 'listen third_ring_chat' or query like 'select ''listening on third_ring_chat%')
            order by backend_start desc limit 1
            """)
        .executeAndAwait(io.vertx.mutiny.sqlclient.Tuple.of((int) other))
        .stream()
        .mapToLong(row -> row.getInteger(0))
        .findFirst()
        .orElse(0);
  }

  @Test
  void typingIsToldOnceInAWhileHoweverOftenItIsSent() {
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    try (ChatClient customer = customer(chat, 0);
        ChatClient agent = agent(chat, name)) {
      agent.awaitLine("宽带断了");
      customer.awaitLine("宽带断了");
      for (int i = 0; i < 25; i++) {
        customer.send(Map.of("type", "typing"));
      }
      customer.say("after-typing", "that was much typing");
      agent.awaitLine("that was much typing");
      agent.await("typing", any -> true);
      assertTrue(agent.count("typing") < 5, "told " + agent.count("typing") + " times");
    }
  }

  @Test
  void whyAChatWasHandedOnIsNotToldToTheCustomer() {
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    try (ChatClient customer = customer(chat, 0);
        ChatClient agent = agent(chat, name)) {
      StartedChat.creating(name)
          .body(Map.of("reason", "difficult customer"))
          .post("/chats/" + chat.id() + "/hand-on")
          .then()
          .statusCode(204);
      agent.awaitLine("difficult customer");
      JsonNode line =
          customer.await(
              "line", frame -> frame.path("line").path("kind").asText().equals("HANDED_ON"));
      assertEquals("", line.path("line").path("text").asText());
      String read = chat.customer().get("/public/chats/" + chat.id() + "/messages").asString();
      assertTrue(read.contains("HANDED_ON") && !read.contains("difficult"), read);
    }
  }

  @Test
  void aBrokenNotificationConnectionLosesNothingAndComesBack() {
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    try (ChatClient customer = customer(chat, 0);
        ChatClient agent = agent(chat, name)) {
      agent.await("line", frame -> frame.path("line").path("sequence").asInt() == 2);
      customer.await("line", frame -> frame.path("line").path("sequence").asInt() == 2);
      assertTrue(pool.query(END_NOTES).executeAndAwait().size() > 0, "nobody listened");
      for (int i = 0; i < 20; i++) {
        agent.say("a-" + i, "line " + i);
      }
      customer.awaitLine("line 19");
      assertEquals(IntStream.rangeClosed(1, 22).boxed().toList(), customer.sequences());
      Awaitility.await()
          .until(
              () -> {
                agent.send(Map.of("type", "typing"));
                return customer.has("typing");
              });
    }
  }

  @Test
  void theSameIdIsOneLineAlsoAfterAReconnect() {
    StartedChat chat = StartedChat.start();
    try (ChatClient customer = customer(chat, 0)) {
      customer.say("c-1", "one");
      int number =
          customer
              .await("said", frame -> frame.path("id").asText().equals("c-1"))
              .path("sequence")
              .asInt();
      try (ChatClient again = customer(chat, 0)) {
        again.say("c-1", "one");
        assertEquals(number, again.await("said", any -> true).path("sequence").asInt());
        again.say("c-1", "two");
        assertEquals(
            422, again.await("refused", any -> true).path("problem").path("status").asInt());
        assertEquals(List.of(1, 2), again.sequences());
      }
    }
  }

  @Test
  void refusesWhoeverHasNoTokenAndWhateverIsNoFrame() {
    try (ChatClient stranger = ChatClient.connect(RestAssured.port, "no-token", 0)) {
      assertEquals(4401, stranger.awaitClose());
    }
    try (ChatClient silent = ChatClient.open(RestAssured.port)) {
      silent.send(Map.of("type", "say", "id", "1", "text", "x"));
      assertEquals(4401, silent.awaitClose());
    }
    try (ChatClient garbled = ChatClient.open(RestAssured.port)) {
      garbled.sendText("{\"type\": ");
      assertEquals(1007, garbled.awaitClose());
    }
    RestAssured.get(ChatSocket.PATH).then().statusCode(426);
  }

  @Test
  void refusesLinesThatAreTooLongOrComeTooFastAndGoesOn() {
    StartedChat chat = StartedChat.start();
    try (ChatClient customer = customer(chat, 0)) {
      customer.say("long", "长".repeat(2001));
      customer.await("refused", frame -> frame.path("id").asText().equals("long"));
      customer.say("nul", "a\u0000b");
      customer.await("refused", frame -> frame.path("id").asText().equals("nul"));
      for (int i = 0; i < 12; i++) {
        customer.say("c-" + i, "line " + i);
      }
      customer.await("refused", frame -> frame.path("problem").path("status").asInt() == 429);
      customer.awaitLine("line 0");
    }
  }

  @Test
  void whoeverFloodsIsCutOff() {
    StartedChat chat = StartedChat.start();
    try (ChatClient customer = customer(chat, 0)) {
      customer.await("welcome", any -> true);
      for (int i = 0; i < 2000; i++) {
        try {
          customer.sendText("{\"type\":\"read\",\"sequence\":1}");
        } catch (java.util.concurrent.CompletionException closed) {
          break;
        }
      }
      assertEquals(1008, customer.awaitClose());
    }
  }

  @Test
  void aColleagueLooksOnUnseenAndCannotSpeak() {
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    try (ChatClient colleague = agent(chat, StartedChat.newAgent())) {
      colleague.awaitLine("宽带断了");
      colleague.say("x", "let me in");
      assertEquals(
          403, colleague.await("refused", any -> true).path("problem").path("status").asInt());
    }
    StartedChat.agent(name)
        .get("/chats/" + chat.id())
        .then()
        .body("customerOnline", equalTo(false));
  }

  @Test
  void theEndClosesBothSidesAndIsReadBeforeThat() {
    String name = StartedChat.newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    try (ChatClient customer = customer(chat, 0);
        ChatClient agent = agent(chat, name)) {
      agent.awaitLine("宽带断了");
      customer.awaitLine("宽带断了");
      StartedChat.agent(name).post("/chats/" + chat.id() + "/end").then().statusCode(204);
      assertEquals(1000, customer.awaitClose());
      assertEquals(1000, agent.awaitClose());
      assertEquals(List.of(1, 2, 3), customer.sequences());
    }
  }
}
