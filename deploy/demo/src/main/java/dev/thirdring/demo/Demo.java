package dev.thirdring.demo;

import dev.thirdring.demo.scene.Day;
import dev.thirdring.demo.screen.Screen;
import dev.thirdring.demo.suite.Unexpected;
import dev.thirdring.localstack.Stack;
import dev.thirdring.localstack.StackFault;
import java.time.Clock;

/** Plays the day against the stack that is up; {@code make demo} starts it. */
public final class Demo {
  private Demo() {}

  public static void main(String[] words) {
    Screen screen = Screen.ofTheTerminal();
    try {
      Day.at(Stack.attach(), screen, Clock.systemDefaultZone()).play();
    } catch (Unexpected | StackFault fault) {
      screen.say("");
      screen.say(fault.getMessage());
      System.exit(1);
    }
  }
}
