package dev.thirdring.intake.customer;

import static dev.thirdring.intake.customer.KnownCustomers.met;
import static dev.thirdring.intake.customer.KnownCustomers.ofTicket;
import static dev.thirdring.intake.ticket.Contacts.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I7")
class CustomerSearchIT {
  @Inject Pool pool;

  @Test
  void findsByAnyPartOfANameChineseIncluded() {
    UUID ouyang = met(Map.of("name", "欧阳彧甫", "phone", "13722000001"));
    UUID qin = met(Map.of("name", "秦彧", "phone", "13722000002"));
    UUID jane = met(Map.of("name", "Jane Quillfeather", "phone", "13722000003"));
    assertEquals(List.of(qin, ouyang), found("彧"));
    assertEquals(List.of(ouyang), found("阳彧"));
    assertEquals(List.of(ouyang), found("欧阳彧甫"));
    assertEquals(List.of(qin), found("秦彧"));
    assertEquals(List.of(jane), found("lfeath"));
    assertEquals(List.of(jane), found("quill  JANE"));
    assertEquals(List.of(), found("欧阳甫"));
  }

  @Test
  void findsByANumberHoweverItIsTypedByItsLastDigitsAndByAnAddress() {
    UUID id = met(Map.of("name", "林号", "phone", "13722771234", "email", "lin.hao@find.example"));
    UUID fixed = met(Map.of("name", "林固", "phone", "021-62771239"));
    for (String typed :
        List.of("13722771234", "+86 137-2277-1234", "0086 13722771234", "22771234")) {
      assertEquals(List.of(id), found(typed), typed);
    }
    for (String typed : List.of("(021) 6277 1239", "6277 1239", "02162771")) {
      assertEquals(List.of(fixed), found(typed), typed);
    }
    assertEquals(List.of(id), found("LIN.HAO@find"));
    assertEquals(List.of(id), found("林号 1234"));
  }

  @Test
  @Tag("N4")
  void whatIsSearchedForMayStandInTheBody() {
    UUID id = met(Map.of("name", "湛身", "phone", "13722000091"));
    as("agent1", Roles.AGENT)
        .body(Map.of("q", "湛身"))
        .post("/customers/search")
        .then()
        .statusCode(200)
        .body("items.id", org.hamcrest.Matchers.contains(id.toString()));
    as("agent1", Roles.AGENT)
        .body(Map.of("q", "a"))
        .post("/customers/search")
        .then()
        .statusCode(400);
    as("dealer1", Roles.DEALER)
        .body(Map.of("q", "湛身"))
        .post("/customers/search")
        .then()
        .statusCode(403);
  }

  @Test
  void findsByTheNumberOfATicket() {
    String ticket = KnownCustomers.ticket(Map.of("name", "票", "phone", "13722000011"));
    String number = as("agent1", Roles.AGENT).get("/tickets/" + ticket).path("number");
    assertEquals(List.of(ofTicket(ticket)), found(number.toLowerCase()));
    assertTrue(found(number.substring(0, number.length() - 1)).contains(ofTicket(ticket)));
  }

  @Test
  void aNewNameIsFoundAndTheOldOneNoMore() {
    UUID id = met(Map.of("name", "旧鼐", "phone", "13722000021"));
    met(Map.of("name", "新鼐", "phone", "13722000021", "email", "nai@find.example"));
    assertEquals(List.of(id), found("新鼐"));
    assertEquals(List.of(id), found("nai@find"));
    assertEquals(List.of(), found("旧鼐"));
  }

  @Test
  void pagesDoNotOverlapAndResultsAreMasked() {
    for (int i = 0; i < 5; i++) {
      met(Map.of("name", "翾翾" + i, "phone", "1372200003" + i));
    }
    var first =
        as("agent1", Roles.AGENT).queryParam("q", "翾").queryParam("limit", 2).get("/customers");
    List<String> ids = first.path("items.id");
    assertEquals(List.of("翾**", "翾**"), first.path("items.name"));
    var second =
        as("agent1", Roles.AGENT)
            .queryParam("q", "翾")
            .queryParam("cursor", first.<String>path("nextCursor"))
            .get("/customers");
    List<String> rest = second.path("items.id");
    assertEquals(3, rest.size());
    assertTrue(rest.stream().noneMatch(ids::contains));
  }

  @Test
  void everySearchIsMetByAnIndex() {
    pool.query(
            """
            with made as (
              insert into customer (id, name, language, tier, first_seen_at, last_seen_at)
              select uuidv7(), '批' || chr(20000 + n % 5000) || chr(25000 + n / 5000),
                'ZH', 'standard', now(), now()
              from generate_series(1, 20000) n returning id, name)
            insert into customer_search (customer_id, words)
            select id, name || E'\\n+86199'
              || lpad(cast(row_number() over () * 48271 % 100000000 as text), 8, '0') from made
            """)
        .execute()
        .chain(() -> pool.query("analyze customer_search").execute())
        .await()
        .indefinitely();
    assertTrue(plan("{批}").contains("customer_search_pkey"), "common: among the newest");
    for (String rare : List.of("{" + Character.toString(20007) + "}", "{827,271}")) {
      String plan = plan(rare);
      assertTrue(plan.contains("Bitmap Index Scan on customer_search_grams"), plan);
    }
    assertFalse(plan("{批}").contains("Seq Scan"));
  }

  /** What the function plans for these values, as it plans anew for each. */
  private String plan(String parts) {
    return StreamSupport.stream(
            pool.query(
                    """
                    explain select customer_id from customer_search
                    where grams @> '%s' and customer_id < 'ffffffff-ffff-ffff-ffff-ffffffffffff'
                    order by customer_id desc limit 51
                    """
                        .formatted(parts))
                .execute()
                .await()
                .indefinitely()
                .spliterator(),
            false)
        .map(row -> row.getString(0))
        .collect(Collectors.joining("\n"));
  }

  private static List<UUID> found(String typed) {
    List<String> ids =
        as("agent1", Roles.AGENT)
            .queryParam("q", typed)
            .get("/customers")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");
    return ids.stream().map(UUID::fromString).toList();
  }
}
