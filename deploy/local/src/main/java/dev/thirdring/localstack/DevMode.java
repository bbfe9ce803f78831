package dev.thirdring.localstack;

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
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    String maven = System.getenv().getOrDefault("MVN", "mvn");
    Commands.inTheForeground(
        List.of(
            maven,
            "-pl",
            "services/" + service.title(),
            "-am",
            "compile",
            "quarkus:dev",
            "-Dskip.style=true"),
        environment,
        stack.installation().root());
    System.out.println(
        "Dev mode has ended. 'make up' starts the built " + service.title() + " again.");
  }
}
