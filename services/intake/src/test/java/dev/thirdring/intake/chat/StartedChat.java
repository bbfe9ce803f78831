package dev.thirdring.intake.chat;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.webmessage.PublicClient.address;
import static dev.thirdring.intake.webmessage.PublicClient.from;
import static dev.thirdring.intake.webmessage.PublicClient.phone;

import dev.thirdring.platform.security.Roles;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A chat as a customer started it. */
record StartedChat(String id, String token, String home) {

  static Map<String, Object> firstWords() {
    return new HashMap<>(Map.of("name", "王小明", "phone", phone(), "text", "宽带断了"));
  }

  static StartedChat start() {
    String address = address();
    Response started = start(address, UUID.randomUUID().toString(), firstWords());
    started.then().statusCode(201);
    return new StartedChat(started.path("id"), started.path("token"), address);
  }

  static Response start(String address, String key, Map<String, Object> body) {
    return from(address).header("Idempotency-Key", key).body(body).post("/public/chats");
  }

  static StartedChat takenBy(String agent) {
    StartedChat chat = start();
    agent(agent).post("/chats/" + chat.id() + "/take").then().statusCode(200);
    return chat;
  }

  static RequestSpecification agent(String name) {
    return as(name, Roles.AGENT);
  }

  static RequestSpecification creating(String name) {
    return agent(name).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  RequestSpecification customer() {
    return from(home).header("Chat-Token", token);
  }

  Response say(String key, String text) {
    return customer()
        .header("Idempotency-Key", key)
        .body(Map.of("text", text))
        .post("/public/chats/" + id + "/messages");
  }

  Response say(String text) {
    return say(UUID.randomUUID().toString(), text);
  }

  Response answer(String agent, String text) {
    return creating(agent).body(Map.of("text", text)).post("/chats/" + id + "/messages");
  }

  String agentToken(String agent) {
    return agent(agent).post("/chats/" + id + "/connections").path("token");
  }

  static String newAgent() {
    return "agent-" + UUID.randomUUID();
  }
}
