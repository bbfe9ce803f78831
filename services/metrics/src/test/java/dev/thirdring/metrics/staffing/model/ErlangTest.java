package dev.thirdring.metrics.staffing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against numbers that others published. */
@Tag("M1")
class ErlangTest {

  /** Erlang B's table of the traffic handbooks: load at which so many lines block so much. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.0101, 0.01",
    "5, 1.361, 0.01",
    "10, 4.461, 0.01",
    "20, 12.03, 0.01",
    "100, 84.06, 0.01",
    "10, 6.216, 0.05",
    "30, 24.80, 0.05",
    "50, 44.53, 0.05"
  })
  void blocksAsTheTablesSay(int lines, double erlangs, double blocked) {
    assertEquals(blocked, ErlangC.blocked(lines, erlangs), 0.0002);
  }

  /** The worked example of many handbooks: 100 calls in half an hour of 180 s each, 20 s. */
  @ParameterizedTest
  @CsvSource({"11, 0.390", "12, 0.640", "13, 0.795", "14, 0.888", "15, 0.942"})
  void answersInTimeAsTheWorkedExampleSays(int agents, double inTime) {
    Service service = new ErlangC().service(agents, new Load(100 / 1800.0, 180), 20);
    assertEquals(inTime, service.answeredWithin(), 0.002);
  }

  @Test
  void waitsAsTheWorkedExampleSays() {
    Service service = new ErlangC().service(14, new Load(100 / 1800.0, 180), 20);
    assertEquals(0.174, service.waiting(), 0.0005);
    assertEquals(7.8, service.meanWaitSeconds(), 0.05);
    assertEquals(0.714, service.occupancy(), 0.0005);
  }

  /**
   * 50 agents, 48 calls a minute of one minute each, patience of two minutes: the comparison of
   * Garnett, Mandelbaum and Reiman, "Designing a call center with impatient customers", 2002.
   */
  @Test
  void impatientCallersWaitAndLeaveAsPublished() {
    Load load = new Load(48 / 60.0, 60);
    Service patient = new ErlangC().service(50, load, 0);
    assertEquals(20.8, patient.meanWaitSeconds(), 0.05);
    assertEquals(0.96, patient.occupancy(), 0.005);
    Service impatient = new ErlangA(120).service(50, load, 0);
    assertEquals(0.031, impatient.abandoned(), 0.0005);
    assertEquals(3.7, impatient.meanWaitSeconds(), 0.05);
    assertEquals(0.93, impatient.occupancy(), 0.005);
  }

  /** The same source: ninety of a hundred wait at most 58.1 s, and 12.5 s with impatience. */
  @Test
  void ninetyOfAHundredWaitAsLongAsPublished() {
    Load load = new Load(48 / 60.0, 60);
    assertEquals(0.90, new ErlangC().service(50, load, 58.1).answeredWithin(), 0.001);
    Service impatient = new ErlangA(120).service(50, load, 12.5);
    assertTrue(impatient.answeredWithin() > 0.86 && impatient.answeredWithin() < 0.90);
  }

  @Test
  void endlessPatienceIsErlangC() {
    Load load = new Load(0.2, 240);
    Service patient = new ErlangC().service(52, load, 20);
    Service nearly = new ErlangA(1e7).service(52, load, 20);
    assertEquals(patient.answeredWithin(), nearly.answeredWithin(), 1e-3);
    assertEquals(patient.waiting(), nearly.waiting(), 1e-3);
  }

  @Test
  void moreAgentsNeverServeWorse() {
    Load load = new Load(0.5, 300);
    for (QueueModel model : new QueueModel[] {new ErlangC(), new ErlangA(90)}) {
      double[] inTime =
          IntStream.rangeClosed(151, 200)
              .mapToDouble(agents -> model.service(agents, load, 20).answeredWithin())
              .toArray();
      IntStream.range(1, inTime.length)
          .forEach(index -> assertTrue(inTime[index] >= inTime[index - 1], "at " + index));
    }
  }

  @Test
  void farTooFewAgentsLoseThoseWhoCannotBeServed() {
    Service service = new ErlangA(60).service(100, new Load(20, 60), 20);
    assertEquals(1100 / 1200.0, service.abandoned(), 1e-6);
    assertEquals(1, service.occupancy(), 1e-6);
  }
}
