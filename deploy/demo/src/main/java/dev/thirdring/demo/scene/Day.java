package dev.thirdring.demo.scene;

import dev.thirdring.demo.screen.Screen;
import dev.thirdring.demo.screen.Ways;
import dev.thirdring.demo.suite.Suite;
import dev.thirdring.demo.suite.Unexpected;
import dev.thirdring.localstack.Stack;
import dev.thirdring.localstack.StackFault;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The scenes in their order, and what they left. */
public final class Day {
  private final List<Scene> scenes =
      List.of(
          new SettledCalls(),
          new OrdinaryContacts(),
          new WebMessage(),
          new LiveChat(),
          new WrittenComplaint(),
          new MailWithAttachment(),
          new CompensatedComplaint(),
          new LentRight(),
          new PartnersComplaint(),
          new AskedQuestion(),
          new SiteVisit(),
          new DissatisfiedCustomer(),
          new MissedDeadline(),
          new CorrectedTicket(),
          new ManyTickets(),
          new RepeatedComplaint(),
          new KnownCaller(),
          new SystemsSideBySide(),
          new DealersDay(),
          new WaitingForTheCustomer(),
          new ArchivedTicket(),
          new TriedRules(),
          new ErasedCustomer(),
          new TelephoneHour(),
          new FailingServiceLevel());

  private final Stack stack;
  private final Screen screen;
  private final Stage stage;

  private Day(Stack stack, Screen screen, Stage stage) {
    this.stack = stack;
    this.screen = screen;
    this.stage = stage;
  }

  public static Day at(Stack stack, Screen screen, Clock clock) {
    Suite suite = Suite.of(stack, clock);
    Ways ways = new Ways(suite.intake(), screen, clock.getZone());
    return new Day(stack, screen, new Stage(suite, ways, Contacts.read(), clock));
  }

  public void play() {
    Beginning beginning = Beginning.of(stage);
    for (int index = 0; index < scenes.size(); index++) {
      Scene scene = scenes.get(index);
      screen.title("%d/%d  %s".formatted(index + 1, scenes.size(), scene.title()));
      named(scene, each -> each.play(stage));
    }
    screen.title("一天结束 What arrived since");
    stage.ways().lookAtAll();
    scenes.forEach(scene -> named(scene, each -> each.lookBack(stage)));
    new Closing(stack, screen, stage, beginning).show();
  }

  private static void named(Scene scene, Consumer<Scene> act) {
    try {
      act.accept(scene);
    } catch (Unexpected | StackFault fault) {
      throw new Unexpected(
          "The scene \"" + scene.title() + "\" stopped: " + fault.getMessage(), fault);
    }
  }
}
