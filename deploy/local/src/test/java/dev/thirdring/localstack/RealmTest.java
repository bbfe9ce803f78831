package dev.thirdring.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
  @TempDir Path folder;
  private String text;
  private JsonNode realm;

  @BeforeEach
  void define() throws Exception {
    Home home = new Home(folder);
    text =
        new Realm(home, new Addresses(Ports.movedBy(1000)), new Secrets(home.secrets()))
            .definition();
    realm = new ObjectMapper().readTree(text);
  }

  @Test
  void leavesNoPlaceholder() {
    assertFalse(text.contains("${"), "a placeholder is left");
  }

  @Test
  void letsTheConsoleComeBackToWhereItListensWithPkce() {
    JsonNode console =
        realm
            .path("clients")
            .valueStream()
            .filter(client -> client.path("clientId").asText().equals("console"))
            .findFirst()
            .orElseThrow();

    assertEquals("http://localhost:9100/*", console.path("redirectUris").get(0).asText());
    assertEquals("S256", console.path("attributes").path("pkce.code.challenge.method").asText());
    assertFalse(console.path("directAccessGrantsEnabled").asBoolean());
  }

  @Test
  void hasAPersonOrAMachineInEveryRoleAndNoUnknownRole() {
    Set<String> roles =
        realm
            .path("roles")
            .path("realm")
            .valueStream()
            .map(role -> role.path("name").asText())
            .collect(Collectors.toSet());
    Set<String> taken = new HashSet<>();
    realm
        .path("users")
        .forEach(user -> user.path("realmRoles").forEach(role -> taken.add(role.asText())));

    assertEquals(15, roles.size());
    assertEquals(roles, taken);
  }

  @Test
  void letsOnlyAnAdministratorChangeWhatRightsDependOn() throws Exception {
    String profile =
        realm
            .at(
                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
            .asText();

    JsonNode attributes = new ObjectMapper().readTree(profile).path("attributes");
    Set<String> guarded = new HashSet<>();
    attributes.forEach(
        attribute -> {
          if (attribute.at("/permissions/edit").toString().equals("[\"admin\"]")) {
            guarded.add(attribute.path("name").asText());
          }
        });
    assertEquals(Set.of("username", "department", "partner", "dealer", "region"), guarded);
  }

  @Test
  void hasAMachineClientForEveryServiceAndForChannels() {
    Set<String> clients = Set.copyOf(Realm.machineClients());

    assertEquals(9, clients.size());
    assertTrue(clients.contains("channel-frontend"));
    Part.services().stream()
        .filter(part -> part != Part.CONSOLE)
        .forEach(part -> assertTrue(clients.contains(part.title() + "-service"), part.title()));
  }
}
