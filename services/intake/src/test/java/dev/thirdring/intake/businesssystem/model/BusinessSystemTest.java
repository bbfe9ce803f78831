package dev.thirdring.intake.businesssystem.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I10")
class BusinessSystemTest {

  private static BusinessSystem at(String address, String method) {
    return new BusinessSystem(
        "计费",
        "Billing",
        "billing",
        address,
        method,
        List.of(
            new Parameter("number", Source.CUSTOMER_NUMBER),
            new Parameter("name", Source.CUSTOMER_NAME)),
        List.of(new ShownField("balance", "余额", "Balance", "$.balance")),
        Set.of("mobile"),
        null,
        null,
        null,
        null);
  }

  @Test
  void whatIsPutIntoAnAddressStaysInItsPlace() {
    BusinessSystem system = at("https://crm.example.com/c/{number}?n={name}", "GET");
    assertEquals(Map.of(), system.faults());
    Target target = system.target(Map.of("number", "+86/../@evil?x#y", "name", "王 &a=b"));
    assertEquals("crm.example.com", target.host());
    assertEquals(443, target.port());
    assertEquals("/c/%2B86%2F..%2F%40evil%3Fx%23y?n=%E7%8E%8B%20%26a%3Db", target.uri());
  }

  @Test
  void parametersWithoutPlaceGoIntoTheQueryOrTheBody() {
    Map<String, String> values = Map.of("number", "1", "name", "2");
    assertEquals(
        "/?a=b&name=2&number=1", at("https://crm.example.com/?a=b", "GET").target(values).uri());
    BusinessSystem post = at("https://crm.example.com/c/{number}", "POST");
    assertEquals("/c/1", post.target(values).uri());
    assertEquals(Map.of("name", "2"), post.body(values));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://crm.example.com/",
        "file:///etc/passwd",
        "https://{number}.example.com/",
        "https://crm.example.com{number}/",
        "https://user:word@crm.example.com/",
        "https://crm.example.com:99999/",
        "https://crm.example.com/#x",
        "https://crm.example.com\\@evil.example/",
        "https://CRM.example.com/",
        "https://crm.example.com/{unknown}",
        "https://crm.example.com/{number",
        "https://crm.example.com/a b",
        "",
      })
  void refusesAddressesThatAreNone(String address) {
    assertTrue(at(address, "GET").faults().containsKey("address"), address);
  }

  @Test
  void asksNothingWithoutTheParametersItNeeds() {
    BusinessSystem system = at("https://crm.example.com/{number}/{name}", "GET");
    assertTrue(system.values(new Subject(Map.of(Source.CUSTOMER_NUMBER, "1"))).isEmpty());
    assertTrue(
        system
            .values(new Subject(Map.of(Source.CUSTOMER_NUMBER, "1", Source.CUSTOMER_NAME, "..")))
            .isEmpty());
    assertFalse(
        system
            .values(new Subject(Map.of(Source.CUSTOMER_NUMBER, "1", Source.CUSTOMER_NAME, "王")))
            .isEmpty());
  }

  @Test
  void isAskedOnlyAboutItsProducts() {
    BusinessSystem system = at("https://crm.example.com/{number}", "GET");
    assertTrue(system.serves(Optional.of("mobile")));
    assertFalse(system.serves(Optional.of("iptv")));
    assertFalse(system.serves(Optional.empty()));
  }
}
