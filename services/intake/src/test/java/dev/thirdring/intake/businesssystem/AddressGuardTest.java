package dev.thirdring.intake.businesssystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thirdring.intake.businesssystem.model.AllowedHost;
import dev.thirdring.intake.businesssystem.model.CallRules;
import dev.thirdring.intake.businesssystem.model.Target;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I10")
class AddressGuardTest {
  private static final Target CRM = new Target(true, "crm.example.com", 443, "/");

  @Test
  void aNameThatStandsForAnotherAddressAMomentLaterIsRefused() throws Exception {
    Deque<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "169.254.169.254"));
    AddressGuard guard =
        new AddressGuard(
            new CallRules(Set.of("https"), List.of(AllowedHost.parse(CRM.host())), List.of()),
            host -> List.of(InetAddress.getByName(answers.pop())));
    assertEquals("8.8.8.8", guard.addressFor(CRM).getHostAddress());
    CallFailedException refused =
        assertThrows(CallFailedException.class, () -> guard.addressFor(CRM));
    assertEquals(SystemStatus.ADDRESS_REFUSED, refused.status());
  }

  @Test
  void aHostThatIsNotNamedIsNotEvenLookedUp() {
    AddressGuard guard =
        new AddressGuard(
            new CallRules(Set.of("https"), List.of(), List.of()),
            host -> {
              throw new AssertionError("looked up " + host);
            });
    assertThrows(CallFailedException.class, () -> guard.addressFor(CRM));
  }
}
