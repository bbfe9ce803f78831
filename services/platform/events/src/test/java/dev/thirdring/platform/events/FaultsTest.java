package dev.thirdring.platform.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.PersistenceException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  @ParameterizedTest
  @CsvSource({
    "08006, true", // connection failure
    "57P01, true", // administrator command
    "57P03, true", // starting up
    "53300, true", // too many connections
    "40001, true", // serialization failure
    "40P01, true", // deadlock
    "23505, false", // unique violation
    "42703, false", // undefined column
    "22001, false" // too long
  })
  void aDatabaseFaultPassesOrNotByItsState(String state, boolean passing) {
    Throwable fault = new CompletionException(new PgException("m", "ERROR", state, "d"));
    assertEquals(passing, Faults.isPassing(fault));
    Throwable translated = new PersistenceException(new SQLException("m", state));
    assertEquals(passing, Faults.isPassing(translated));
  }

  @Test
  void aLostConnectionPasses() {
    assertEquals(true, Faults.isPassing(new RuntimeException(new ConnectException("refused"))));
    assertEquals(true, Faults.isPassing(new VertxException("closed")));
    assertEquals(true, Faults.isPassing(new TimeoutException()));
  }

  @Test
  void aFaultOfTheListenerDoesNotPassByItself() {
    assertEquals(false, Faults.isPassing(new IllegalStateException("a bug")));
    assertEquals(false, Faults.isPassing(new RefusedEventException("no")));
  }
}
