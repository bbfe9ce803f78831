package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.util.List;
import java.util.OptionalLong;

/** A content provider: its registration, its receiver, and what it sees (R10). */
public final class Partners {
  /** As in the token of {@link Person#PARTNER}. */
  public static final String CODE = "content-provider-1";

  private static final String PATH = "/partners/" + CODE;

  private final Api api;

  Partners(Api api) {
    this.api = api;
  }

  /** Once for all runs: a product of the catalogue, and the partner whose it is. */
  public void register(String product, String nameZh, String nameEn) {
    String catalogued = "/catalogs/product/" + product;
    if (api.find(Person.ADMINISTRATOR, Part.ROUTING, PATH).isPresent()) {
      return;
    }
    api.put(
        Person.ADMINISTRATOR,
        Part.INTAKE,
        catalogued,
        OptionalLong.empty(),
        Api.JSON.createObjectNode().put("nameZh", nameZh).put("nameEn", nameEn));
    ObjectNode body = Api.JSON.createObjectNode().put("code", CODE);
    ObjectNode partner = body.putObject("partner");
    partner
        .put("nameZh", "内容提供商一")
        .put("nameEn", "Content provider 1")
        .put("calendar", "cn-standard")
        .put("answerWithin", "PT8H")
        .put("active", true);
    partner.putObject("contact").put("name", "值班 Duty desk").put("email", "duty@partner.example");
    partner.putArray("products").add(product);
    partner.putArray("ports").add("10658001");
    api.create(Person.ADMINISTRATOR, Part.ROUTING, "/partners", body);
  }

  /** A receiver at this address, not verified yet. */
  public Receiver receiver(String address) {
    JsonNode made =
        api.create(
            Person.PARTNER,
            Part.ROUTING,
            PATH + "/webhooks",
            Api.JSON.createObjectNode().put("url", address));
    return new Receiver(PATH + "/webhooks/" + made.path("webhookId").asText());
  }

  /** One address that messages go to. */
  public final class Receiver {
    private final String path;

    private Receiver(String path) {
      this.path = path;
    }

    /** What messages are signed with; told once. */
    public String secret() {
      return api.act(Person.PARTNER, Part.ROUTING, path + "/secret", version())
          .path("secret")
          .asText();
    }

    /** It has to answer with a challenge before it is sent anything. */
    public void verify() {
      api.act(Person.PARTNER, Part.ROUTING, path + "/verification", version());
    }

    /** Off first; what is off is deleted. */
    public void remove() {
      api.delete(Person.PARTNER, Part.ROUTING, path, version());
      api.delete(Person.PARTNER, Part.ROUTING, path, version());
    }

    private long version() {
      return api.read(Person.PARTNER, Part.ROUTING, PATH + "/webhooks")
          .path("items")
          .valueStream()
          .filter(one -> path.endsWith(one.path("webhookId").asText()))
          .findFirst()
          .orElseThrow(() -> new Unexpected("The receiver " + path + " is gone."))
          .path("version")
          .asLong();
    }
  }

  /** What it has to answer. */
  public List<JsonNode> open() {
    return api.read(Person.PARTNER, Part.ROUTING, PATH + "/assignments?state=OPEN")
        .path("items")
        .valueStream()
        .toList();
  }

  public void answer(JsonNode assignment, JsonNode answer) {
    String path = PATH + "/assignments/" + assignment.path("assignmentId").asText();
    api.change(Person.PARTNER, Part.ROUTING, path, path + "/answer", answer);
  }

  /** Whether it can read the ticket itself, which it must not. */
  public boolean sees(Ticket ticket) {
    return api.mayRead(Person.PARTNER, Part.INTAKE, "/tickets/" + ticket.id());
  }
}
