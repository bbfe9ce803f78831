package dev.thirdring.proofs.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.AuditRules;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class AuditPromisesIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String SWAPPED =
      """
      update audit_entry set position = -1 where position = %1$d;
      update audit_entry set position = %1$d where position = %1$d + 1;
      update audit_entry set position = %1$d + 1 where position = -1;
      """;
  private static final String PUT_IN =
      """
      update audit_entry set position = -position where position >= %1$d;
      update audit_entry set position = 1 - position where position < 0;
      insert into audit_entry
      select %1$d, at, 'another', roles, acts_for, action, subject_kind, subject_id, belongs_to, fields, reason,
        request_id, hash
      from audit_entry where position = %1$d - 1;
      """;
  private static final ObjectMapper JSON = new ObjectMapper();

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @TestHTTPResource("/")
  URI server;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String key = UUID.randomUUID().toString();
  private final String name = "lamp " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aChangeIsNotedWithWhoAndWhatButNoPersonalValue() throws IOException {
    HttpResponse<String> lit = light();
    String id = lit.headers().firstValue("location").orElseThrow().replaceFirst(".*/", "");
    HttpRequest paint =
        asEngineer("lamps/" + id + "/colour")
            .header("If-Match", lit.headers().firstValue("etag").orElseThrow())
            .header("X-Request-Id", "request-" + name.substring(5))
            .PUT(HttpRequest.BodyPublishers.ofString("{\"colour\":\"GREEN\"}"))
            .build();
    assertEquals(200, send(paint).statusCode());
    String lamp = "subjectKind=lamp&subjectId=" + id;
    JsonNode painted = entries(lamp + "&action=changed", 1).get(0);
    assertEquals("engineer1", painted.get("actor").asText());
    assertEquals("engineer", painted.get("roles").asText());
    assertEquals("north", painted.get("actsFor").asText());
    assertEquals("request-" + name.substring(5), painted.get("requestId").asText());
    assertEquals("{\"colour\":[\"RED\",\"GREEN\"]}", painted.get("fields").toString());
    JsonNode added = entries(lamp + "&action=added", 1).get(0);
    assertEquals("engineer1", added.get("actor").asText());
    assertEquals(key, added.get("requestId").asText());
    assertEquals("***", added.get("fields").get("name").asText(), "a name may be a person's");
  }

  @Test
  void whatAnEventChangesIsNotedWithTheEvent() throws IOException {
    UUID lamp = UUID.randomUUID();
    String event = UUID.randomUUID().toString();
    try (EventProbe probe = new EventProbe("proofs.lamps")) {
      probe.publish(event, lamp.toString(), new LampWanted(lamp, 1, null, "x", null));
      probe.await(LampLit.class, lit -> lit.lampId().equals(lamp));
    }
    JsonNode wish = entries("subjectKind=wish&belongsTo=" + lamp, 1).get(0);
    assertEquals("system", wish.get("actor").asText());
    assertTrue(wish.get("requestId").asText().endsWith(event), wish.toString());
    entries("action=lit&belongsTo=" + lamp, 1);
  }

  @Test
  void aChangeThatIsRolledBackIsNotNoted() {
    String wish = "{\"name\":\"%s\",\"colour\":\"RED\",\"failsAfterwards\":true}".formatted(name);
    HttpRequest failing =
        asEngineer("lamps")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(wish))
            .build();
    assertEquals(500, send(failing).statusCode());
    light();
    awaitSealed();
    String noted = "select count(*) from audit_entry where request_id = ?";
    assertEquals(1, Proof.count(database, noted, key), "only of the second, which was kept");
  }

  @Test
  void everyTableIsAuditedOrSaysWhyNot() {
    light();
    sql(
        "create table nobody_thought_of (id integer primary key, owner text)",
        "select audit_attach()");
    try {
      assertEquals(List.of(), AuditRules.escaped(database));
      sql("drop trigger audit_row on wish");
      assertEquals(List.of("wish"), AuditRules.escaped(database));
      sql("delete from audit_attached where table_name = 'wish'", "select audit_attach()");
      sql("insert into nobody_thought_of values (1, 'x')", "delete from nobody_thought_of");
      awaitSealed();
      String noted = "select count(*) from audit_entry where subject_kind = 'nobody_thought_of'";
      assertEquals(2, Proof.count(database, noted));
      sql("alter table nobody_thought_of add later integer", "select audit_attach()");
      sql("insert into nobody_thought_of values (2, 'x', 7)");
      awaitSealed();
      assertEquals(1, Proof.count(database, noted + " and fields like '%[null, 7]%'"));
    } finally {
      sql("drop table nobody_thought_of");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = 'x'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_entry set reason = '', request_id = '', erased_at = now()",
        "set third_ring.audit_may_erase = 'yes'; update audit_entry set actor = 'x', reason = '', request_id = ''",
        "update audit_unsealed set actor = 'x'",
        "delete from audit_unsealed",
        "truncate audit_unsealed"
      })
  void theDatabaseRefusesToChangeTheTrail(String statement) {
    light();
    awaitSealed();
    String note =
        "insert into audit_unsealed (actor, action, subject_kind, subject_id) values ('', '', '', '')";
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> sql("begin", note, statement));
    assertTrue(refused.getMessage().contains("only added to"), refused.getMessage());
  }

  @Test
  void typedWordsAreErasedAndTheChainStillHolds() throws IOException {
    String id = light().headers().firstValue("location").orElseThrow().replaceFirst(".*/", "");
    String other = UUID.randomUUID().toString();
    light(other, name + "!");
    awaitSealed();
    sql("select audit_erase('{lamp}', array['" + id + "'], 'erasure-7')");

    assertEquals(
        0, Proof.count(database, "select count(*) from audit_entry where request_id = ?", key));
    assertTrue(
        Proof.count(database, "select count(*) from audit_entry where request_id = ?", other) > 0);
    JsonNode entry = entries("subjectKind=lamp&subjectId=" + id + "&action=added", 1).get(0);
    assertEquals("engineer1", entry.get("actor").asText(), "who did it stays");
    assertEquals("", entry.get("requestId").asText());
    assertEquals("system", entry.get("erasedBy").asText());
    assertEquals("erasure-7", entry.get("erasure").asText());
    assertTrue(entry.hasNonNull("erasedAt"), entry.toString());
    JsonNode verdict = verification("");
    assertTrue(verdict.get("holds").asBoolean(), verdict.toString());
    assertTrue(verdict.get("erased").asLong() >= 1, verdict.toString());

    long position = entry.get("position").asLong();
    tampered(
        "update audit_entry set actor = 'another' where position = " + position,
        () ->
            assertEquals("CHANGED", verification("").get("fault").asText(), "the rest is sealed"));
    tampered(
        "update audit_entry set request_id = 'made up', erased_at = null where position = "
            + position,
        () ->
            assertEquals("CHANGED", verification("").get("fault").asText(), "nothing is put back"));
  }

  static Stream<Arguments> tamperings() {
    return Stream.of(
        Arguments.of("CHANGED", "update audit_entry set actor = 'another' where position = %1$d"),
        Arguments.of(
            "CHANGED", "update audit_entry set at = at + interval '1 ms' where position = %1$d"),
        Arguments.of("MISSING", "delete from audit_entry where position = %1$d"),
        Arguments.of("CHANGED", SWAPPED),
        Arguments.of("CHANGED", PUT_IN));
  }

  @ParameterizedTest
  @MethodSource("tamperings")
  void theFirstBrokenLinkIsFound(String fault, String tampering) throws IOException {
    IntStream.range(0, 6).forEach(i -> light(UUID.randomUUID().toString(), name + i));
    awaitSealed();
    assertTrue(verification("").get("holds").asBoolean());
    long broken = Proof.count(database, "select max(position) - 3 from audit_entry");
    tampered(
        tampering.formatted(broken),
        () -> {
          JsonNode verdict = verification("");
          assertFalse(verdict.get("holds").asBoolean(), verdict.toString());
          assertEquals(broken, verdict.get("firstBroken").asLong());
          assertEquals(fault, verdict.get("fault").asText());
          assertEquals(broken - 1, verdict.get("verified").get("position").asLong());
        });
    assertTrue(verification("").get("holds").asBoolean());
  }

  @Test
  void cuttingOffTheNewestIsSeenByWhoKeptAHead() throws IOException {
    light();
    awaitSealed();
    JsonNode head = get("audit/head", 200);
    String kept =
        "?keptPosition=" + head.get("position") + "&keptHash=" + head.get("hash").asText();
    assertTrue(verification(kept).get("holds").asBoolean());
    tampered(
        "delete from audit_entry where position = " + head.get("position"),
        () -> {
          assertTrue(verification("").get("holds").asBoolean(), "the rest holds together");
          assertEquals("HEAD_UNKNOWN", verification(kept).get("fault").asText());
        });
  }

  @Test
  void theChainGoesOnWhenTheOldestAreForgotten() throws IOException {
    light();
    awaitSealed();
    long before = Proof.count(database, "select count(*) from audit_entry");
    sql("select audit_forget((select max(at) from audit_entry))");
    assertTrue(Proof.count(database, "select count(*) from audit_entry") < before);
    light(UUID.randomUUID().toString(), name + "!");
    awaitSealed();
    JsonNode verdict = verification("");
    assertTrue(verdict.get("holds").asBoolean(), verdict.toString());
    tampered(
        "delete from audit_entry where position = (select min(position) from audit_entry)",
        () -> assertEquals("MISSING", verification("").get("fault").asText()));
  }

  @Test
  void theTrailIsWrittenOutAsLinesAndAsATable() throws IOException {
    light();
    awaitSealed();
    HttpResponse<String> lines = send(asQuality("audit/export?actor=engineer1").build());
    assertEquals(200, lines.statusCode());
    String[] all = lines.body().strip().split("\n");
    JsonNode last = JSON.readTree(all[all.length - 1]);
    assertEquals(key, last.get("requestId").asText());
    HttpResponse<String> table = send(asQuality("audit/export.csv?actor=engineer1").build());
    assertTrue(table.body().startsWith("position,at,actor,"), table.body());
    assertEquals(all.length + 1, table.body().strip().split("\r\n").length);
    awaitSealed();
    JsonNode noted = entries("action=exported&actor=quality1", 2);
    assertEquals("audit_entry", noted.get(0).get("subjectKind").asText());
  }

  @Test
  void onlyWhoMaySeeTheTrailSeesIt() {
    for (String path :
        new String[] {
          "audit", "audit/head", "audit/verification", "audit/export", "audit/export.csv"
        }) {
      assertEquals(403, send(asEngineer(path).build()).statusCode(), path);
    }
    assertEquals(400, send(asQuality("audit?cursor=x").build()).statusCode());
    assertEquals(400, send(asQuality("audit/verification?keptPosition=1").build()).statusCode());
  }

  private interface Check {
    void run() throws IOException;
  }

  /** Past every trigger, as only the owner of the machine can; everything is put back. */
  private void tampered(String tampering, Check check) throws IOException {
    sql("create table kept as select * from audit_entry");
    try {
      sql("set session_replication_role = replica; " + tampering);
      check.run();
    } finally {
      sql(
          "set session_replication_role = replica; delete from audit_entry;"
              + " insert into audit_entry select * from kept; drop table kept");
    }
  }

  private void awaitSealed() {
    Proof.await(
        "entries without seal",
        0L,
        SOON,
        () -> Proof.count(database, "select count(*) from audit_unsealed"));
  }

  private JsonNode entries(String query, int wanted) throws IOException {
    Proof.await("entries", wanted, SOON, () -> get("audit?" + query, 200).get("items").size());
    return get("audit?" + query, 200).get("items");
  }

  private JsonNode verification(String query) {
    return get("audit/verification" + query, 200);
  }

  private JsonNode get(String path, int status) {
    HttpResponse<String> answer = send(asQuality(path).build());
    assertEquals(status, answer.statusCode(), answer.body());
    try {
      return JSON.readTree(answer.body());
    } catch (IOException unreadable) {
      throw new AssertionError(answer.body(), unreadable);
    }
  }

  private HttpResponse<String> light() {
    return light(key, name);
  }

  private HttpResponse<String> light(String withKey, String called) {
    String wish = "{\"name\":\"%s\",\"colour\":\"RED\"}".formatted(called);
    HttpResponse<String> answer =
        send(
            asEngineer("lamps")
                .header("Idempotency-Key", withKey)
                .POST(HttpRequest.BodyPublishers.ofString(wish))
                .build());
    assertEquals(201, answer.statusCode(), answer.body());
    return answer;
  }

  private HttpRequest.Builder asEngineer(String path) {
    return as(path, Tokens.with("engineer1", Map.of("department", "north"), Roles.ENGINEER));
  }

  private HttpRequest.Builder asQuality(String path) {
    return as(path, Tokens.of("quality1", Roles.QUALITY));
  }

  private HttpRequest.Builder as(String path, String token) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest request) {
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
  }

  private void sql(String... statements) {
    try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }
}
