package dev.thirdring.routing.partner;

import static dev.thirdring.routing.Scene.as;

import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.Tokens;
import dev.thirdring.routing.Scene;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner with a product of its own. */
public final class PartnerScene implements AutoCloseable {
  public final String code = "p" + UUID.randomUUID().toString().substring(0, 8);
  public final String product = "ringtone-" + code;
  public final String port = "10" + Math.abs((long) UUID.randomUUID().hashCode());
  public final String token = Tokens.with(code + "-person", Map.of("partner", code), "partner");
  public final Scene scene = new Scene();

  public PartnerScene() {
    this(null);
  }

  public PartnerScene(String answerWithin) {
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", "register-" + code)
        .body(Map.of("code", code, "partner", partner(answerWithin, true)))
        .post("/partners")
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"");
  }

  public Map<String, Object> partner(String answerWithin, boolean active) {
    Map<String, Object> partner = new HashMap<>();
    partner.put("nameZh", "蓝音内容公司");
    partner.put("nameEn", "Blue Tone Content");
    partner.put("calendar", "cn-standard");
    partner.put("contact", Map.of("name", "值班经理", "email", "duty@partner.example"));
    partner.put("products", List.of(product));
    partner.put("ports", List.of(port));
    partner.put("active", active);
    if (answerWithin != null) {
      partner.put("answerWithin", answerWithin);
    }
    return partner;
  }

  /** A complaint about the partner's product. */
  public AssignmentMade complaint() {
    return scene.assigned(complaintAbout(product));
  }

  public static TicketOpened complaintAbout(String product) {
    UUID id = UUID.randomUUID();
    Instant now = Clock.systemUTC().instant();
    return new TicketOpened(
        id,
        "TR-" + id.toString().substring(0, 8),
        now,
        now,
        "telephone",
        "complaint",
        "unwanted-subscription",
        product,
        "east",
        "13800138000 被误订彩铃",
        TicketForm.NOTICE,
        false,
        false,
        null,
        null,
        "agent1",
        null,
        null,
        Scene.customer("standard"));
  }

  @Override
  public void close() {
    scene.close();
  }
}
