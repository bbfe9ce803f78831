package dev.thirdring.intake.chat;

import static dev.thirdring.intake.chat.StartedChat.agent;
import static dev.thirdring.intake.chat.StartedChat.creating;
import static dev.thirdring.intake.chat.StartedChat.newAgent;
import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.webmessage.PublicClient.address;
import static dev.thirdring.intake.webmessage.PublicClient.from;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I17")
class ChatIT {
  @Inject Pool pool;

  private static List<Response> atOnce(Stream<Callable<Response>> calls) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
      return clients.invokeAll(calls.toList()).stream().map(Future::resultNow).toList();
    }
  }

  /** Lets the deadline of this kind be due now. */
  private void due(String kind, StartedChat chat) {
    int moved =
        pool.preparedQuery(
                """
                update deadline set due_at = now() - interval '1 second',
                  try_at = now() - interval '1 second' where kind = $1 and subject = $2
                """)
            .executeAndAwait(Tuple.of(kind, chat.id()))
            .rowCount();
    assertEquals(1, moved, "no deadline " + kind);
  }

  private static Response awaitState(StartedChat chat, String state) {
    return Awaitility.await()
        .until(
            () -> agent("agent1").get("/chats/" + chat.id()),
            shown -> state.equals(shown.path("chat.state")));
  }

  @Test
  void simpleClientsTalkOverPlainHttp() {
    String name = newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    chat.answer(name, "您好").then().statusCode(201).body("sequence", equalTo(3));
    chat.customer()
        .get("/public/chats/" + chat.id() + "/messages?after=1")
        .then()
        .statusCode(200)
        .body("items.sequence", equalTo(List.of(2, 3)))
        .body("items[1].text", equalTo("您好"))
        .body("agent", equalTo(name));
    chat.say("谢谢").then().statusCode(201);
    agent(name)
        .get("/chats/" + chat.id() + "/messages?after=3")
        .then()
        .body("items.text", equalTo(List.of("谢谢")));
    chat.customer().post("/public/chats/" + chat.id() + "/end").then().statusCode(204);
    chat.say("too late").then().statusCode(409);
    chat.answer(name, "too late").then().statusCode(409);
  }

  @Test
  void ofManyAgentsOneTakesAChat() throws Exception {
    StartedChat chat = StartedChat.start();
    List<Response> answers =
        atOnce(
            IntStream.range(0, 16)
                .mapToObj(i -> () -> agent(newAgent()).post("/chats/" + chat.id() + "/take")));
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    assertEquals(15, answers.stream().filter(answer -> answer.statusCode() == 409).count());
  }

  @Test
  void nobodyGetsTheNextChatOfAColleague() throws Exception {
    for (int i = 0; i < 10; i++) {
      StartedChat.start();
    }
    List<Response> answers =
        atOnce(IntStream.range(0, 16).mapToObj(i -> () -> agent(newAgent()).post("/chats/next")));
    List<String> taken =
        answers.stream()
            .filter(answer -> answer.statusCode() == 200)
            .map(answer -> answer.<String>path("id"))
            .toList();
    Set<String> different = new HashSet<>(taken);
    assertEquals(different.size(), taken.size());
    assertFalse(taken.size() < 10, "some waited in vain: " + taken.size());
  }

  @Test
  void anAgentGetsNoMoreChatsThanOnePersonCanFollow() throws Exception {
    String name = newAgent();
    List<StartedChat> chats = IntStream.range(0, 6).mapToObj(i -> StartedChat.start()).toList();
    List<Response> answers =
        atOnce(chats.stream().map(chat -> () -> agent(name).post("/chats/" + chat.id() + "/take")));
    assertEquals(3, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    answers.stream()
        .filter(answer -> answer.statusCode() != 200)
        .forEach(
            answer -> answer.then().statusCode(409).body("type", containsString("chats-at-once")));
  }

  @Test
  void aChatIsHandedOnToAColleagueWhoGetsItFirst() {
    String first = newAgent();
    String second = newAgent();
    StartedChat.start();
    StartedChat chat = StartedChat.takenBy(first);
    handOn(chat, second, second).then().statusCode(403);
    handOn(chat, first, second).then().statusCode(204);
    chat.answer(first, "still here?").then().statusCode(403);
    agent(second)
        .post("/chats/next")
        .then()
        .statusCode(200)
        .body("id", equalTo(chat.id()))
        .body("agent", equalTo(second));
    chat.answer(second, "我接着为您服务").then().statusCode(201);
  }

  private static Response handOn(StartedChat chat, String from, String to) {
    return agent(from)
        .body(Map.of("agent", to, "reason", "broadband is hers"))
        .post("/chats/" + chat.id() + "/hand-on");
  }

  @Test
  void aChatThatNobodyTakesBecomesAWebMessageWithAReceipt() {
    StartedChat chat = StartedChat.start();
    chat.say("还在吗").then().statusCode(201);
    due(ChatDeadlines.UNATTENDED, chat);
    Response ended = awaitState(chat, "ENDED");
    ended.then().body("chat.endReason", equalTo("UNATTENDED"));
    agent("agent1")
        .get("/tickets/" + ended.path("chat.ticketId"))
        .then()
        .body("channel", equalTo("web-message"))
        .body("text", equalTo("宽带断了\n还在吗"))
        .body("promisedReplyAt", notNullValue());
    List<String> lines = ended.path("lines.text");
    String receipt = lines.getLast().replaceAll(".*Receipt: ", "");
    from(address()).get("/public/receipts/" + receipt).then().statusCode(200);
    agent(newAgent()).post("/chats/" + chat.id() + "/take").then().statusCode(409);
  }

  @Test
  void aChatInWhichNobodyWritesEndsButNotWhileSomebodyDoes() {
    String name = newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    due(ChatDeadlines.IDLE, chat);
    Awaitility.await()
        .until(
            () ->
                pool.preparedQuery("select 1 from deadline where subject = $1 and due_at > now()")
                    .executeAndAwait(Tuple.of(chat.id()))
                    .size(),
            waiting -> waiting == 1);
    agent(name).get("/chats/" + chat.id()).then().body("chat.state", equalTo("TALKING"));
    pool.preparedQuery("update chat set last_at = now() - interval '1 hour' where id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(chat.id())));
    due(ChatDeadlines.IDLE, chat);
    awaitState(chat, "ENDED").then().body("chat.endReason", equalTo("IDLE"));
  }

  @Test
  @Tag("I1")
  void anEndedChatWithoutATicketGetsOne() {
    StartedChat chat = StartedChat.start();
    chat.customer().post("/public/chats/" + chat.id() + "/end").then().statusCode(204);
    due(ChatDeadlines.TICKET, chat);
    Response kept =
        Awaitility.await()
            .until(
                () -> agent("agent1").get("/chats/" + chat.id()),
                shown -> shown.path("chat.ticketId") != null);
    agent("agent1")
        .get("/tickets/" + kept.path("chat.ticketId"))
        .then()
        .body("channel", equalTo("web-chat"))
        .body("text", equalTo("宽带断了"));
  }

  @Test
  void theAgentOpensATicketOrChoosesOneAndTheTranscriptStaysWithIt() {
    String name = newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    ticket(chat, newAgent(), matter()).then().statusCode(403);
    ticket(chat, name, Map.of("category", "nonsense", "subject", "x", "text", "x"))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("category"));
    ticket(chat, name, Map.of()).then().statusCode(400).body("errors.field", hasItem("category"));
    Response kept = ticket(chat, name, matter());
    kept.then().statusCode(201);
    String ticket = kept.path("ticketId");
    ticket(chat, name, matter()).then().statusCode(409);
    agent(name)
        .get("/tickets/" + ticket)
        .then()
        .body("channel", equalTo("web-chat"))
        .body("responsible", equalTo(name));
    StartedChat later = StartedChat.takenBy(name);
    ticket(later, name, Map.of("ticketId", UUID.randomUUID())).then().statusCode(400);
    ticket(later, name, Map.of("ticketId", ticket)).then().statusCode(201);
    agent(name)
        .get("/tickets/" + ticket + "/contacts")
        .then()
        .body("items.channel", equalTo(List.of("web-chat", "web-chat")))
        .body("items[0].text", equalTo("宽带断了"));
    agent(name).post("/chats/" + later.id() + "/end").then().statusCode(204);
    agent(name)
        .get("/chats?ticket=" + ticket)
        .then()
        .body("items.id", equalTo(List.of(later.id(), chat.id())));
    agent(name)
        .get("/chats/" + later.id())
        .then()
        .body("lines.kind", equalTo(List.of("SAID", "TAKEN", "ENDED")));
  }

  private static Map<String, Object> matter() {
    return Map.of(
        "category", "complaint", "product", "broadband", "subject", "断网", "text", "顾客说断网");
  }

  private static Response ticket(StartedChat chat, String agent, Map<String, ?> body) {
    return creating(agent).body(body).post("/chats/" + chat.id() + "/ticket");
  }

  @Test
  void aTokenOpensItsOwnChatOnlyAndIsNotKept() {
    StartedChat chat = StartedChat.start();
    StartedChat other = StartedChat.start();
    String path = "/public/chats/" + chat.id() + "/messages";
    chat.customer().get(path).then().statusCode(200);
    other.customer().get(path).then().statusCode(401);
    from(address()).get(path).then().statusCode(401);
    from(address())
        .header("Chat-Token", chat.agentToken("agent1"))
        .get(path)
        .then()
        .statusCode(401);
    int kept =
        pool.preparedQuery(
                """
                select 1 from chat_key where hash = $1
                union all select 1 from idempotent_answer where body like '%' || $1 || '%'
                """)
            .executeAndAwait(Tuple.of(chat.token()))
            .size();
    assertEquals(0, kept);
    pool.preparedQuery("update chat_key set expires_at = now() where chat_id = $1")
        .executeAndAwait(Tuple.of(UUID.fromString(chat.id())));
    chat.customer().get(path).then().statusCode(401);
  }

  @Test
  void startedTwiceUnderOneKeyItIsOneChat() {
    String address = address();
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = StartedChat.firstWords();
    Response first = StartedChat.start(address, key, body);
    Response again = StartedChat.start(address, key, body);
    again.then().statusCode(201).body("id", equalTo(first.path("id")));
    assertNotEquals(first.<String>path("token"), again.path("token"));
    body.put("text", "something else");
    StartedChat.start(address, key, body).then().statusCode(422);
  }

  @Test
  void oneAddressHasNoMoreThanThreeChatsOpenHoweverFastItAsks() throws Exception {
    String address = address();
    List<Response> answers =
        atOnce(
            IntStream.range(0, 8)
                .mapToObj(
                    i ->
                        () ->
                            StartedChat.start(
                                address, UUID.randomUUID().toString(), StartedChat.firstWords())));
    assertEquals(3, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertEquals(5, answers.stream().filter(answer -> answer.statusCode() == 429).count());
  }

  @Test
  void theSameLineSentTwiceIsOneAndTooManyAreRefused() {
    StartedChat chat = StartedChat.start();
    String key = UUID.randomUUID().toString();
    int number = chat.say(key, "one").path("sequence");
    chat.say(key, "one").then().statusCode(201).body("sequence", equalTo(number));
    chat.say(key, "two").then().statusCode(422);
    Awaitility.await()
        .until(() -> chat.say("fast " + UUID.randomUUID()).statusCode(), code -> code == 429);
    chat.say("x".repeat(2001)).then().statusCode(400);
  }

  @Test
  void theNameIsWholeForTheAgentWhoseChatItIsAndMaskedForOthers() {
    String name = newAgent();
    StartedChat chat = StartedChat.takenBy(name);
    agent(name)
        .get("/chats/" + chat.id())
        .then()
        .body("chat.customerName", equalTo("王小明"))
        .body("chat.customerPhone", containsString("****"));
    agent(newAgent()).get("/chats/" + chat.id()).then().body("chat.customerName", equalTo("王**"));
    agent(name).get("/chats?state=TALKING&limit=200").then().body("items.id", hasItem(chat.id()));
    agent(name)
        .get("/chats?state=WAITING&limit=200")
        .then()
        .body("items.id", not(hasItem(chat.id())));
  }

  @Test
  void onlyAgentsSeeAndTakeChats() {
    StartedChat chat = StartedChat.start();
    String path = "/chats/" + chat.id();
    as("partner1", Roles.PARTNER).get("/chats").then().statusCode(403);
    as("partner1", Roles.PARTNER).get(path).then().statusCode(403);
    as("quality1", Roles.QUALITY).get(path).then().statusCode(200);
    for (String step : List.of("/take", "/end", "/connections")) {
      as("quality1", Roles.QUALITY).post(path + step).then().statusCode(403);
      from(address()).post(path + step).then().statusCode(401);
    }
    as("quality1", Roles.QUALITY)
        .body(Map.of("text", "x"))
        .post(path + "/messages")
        .then()
        .statusCode(403);
    as("quality1", Roles.QUALITY).body(Map.of()).post(path + "/ticket").then().statusCode(403);
    as("quality1", Roles.QUALITY).post("/chats/next").then().statusCode(403);
    agent("agent1").get("/chats/" + UUID.randomUUID()).then().statusCode(404);
  }
}
