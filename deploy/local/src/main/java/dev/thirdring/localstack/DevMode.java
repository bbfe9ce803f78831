package dev.thirdring.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One service in Quarkus dev mode, with live reload, in the place of the built one. */
final class DevMode {
  private DevMode() {}

  static void run(Stack stack, Part service) {
    if (!service.isService()) {
      throw new StackFault(service.title() + " is not one of our services: dev mode is for those.");
    }
    stack.refuseIfNeverStarted();
    for (Part part : Part.infrastructure()) {
      if (!stack.isReady(part)) {
        throw new StackFault(part.title() + " is not running: run 'make up' first.");
      }
    }
    stack.stop(service);
    Map<String, String> environment = new HashMap<>(stack.environment(service));
    environment.put("QUARKUS_DEVSERVICES_ENABLED", "false");
    // It compares column types letter by letter and proposes changes; the migrations are what
    // counts.
    environment.put("QUARKUS_HIBERNATE_ORM_VALIDATE_IN_DEV_MODE", "false");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    Commands.inTheForeground(
        command(stack.installation(), service), environment, stack.installation().root());
    System.out.println("Dev mode has ended. 'make up' starts the built " + service.title() + ".");
  }

  private static List<String> command(Installation installation, Part service) {
    String module = "services/" + service.title();
    return List.of(
        "sh",
        maven(installation).resolve("bin/mvn").toString(),
        "-pl",
        module,
        "-am",
        "compile",
        "quarkus:dev",
        "-Dskip.style=true",
        "-Dquarkus.analytics.disabled=true");
  }

  /** Dev mode wants a newer Maven than the build, so it has its own. */
  private static Path maven(Installation installation) {
    Path archive = installation.mavenArchive();
    String name = archive.getFileName().toString().replace("-bin.zip", "");
    try {
      return Archives.once(
          installation.tools().resolve(name), target -> Archives.unpackZip(archive, target));
    } catch (IOException e) {
      throw new StackFault("Maven for dev mode cannot be unpacked: " + e.getMessage(), e);
    }
  }
}
