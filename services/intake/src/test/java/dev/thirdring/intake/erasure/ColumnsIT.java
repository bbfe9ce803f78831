package dev.thirdring.intake.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.WordColumns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever adds a column that can hold words says in the list what an erasure does with it. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ColumnsIT {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @Test
  void everyColumnOfWordsIsErasedOrSaysWhyItIsHarmless() {
    assertEquals(
        List.of(),
        WordColumns.faults(database, ColumnsIT.class.getResourceAsStream("/erasure-columns.txt")));
  }
}
