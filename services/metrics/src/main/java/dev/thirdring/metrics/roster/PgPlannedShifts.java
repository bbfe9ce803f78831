package dev.thirdring.metrics.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.agentstate.PlannedShifts;
import dev.thirdring.metrics.agentstate.model.PlannedShift;
import dev.thirdring.metrics.agentstate.model.Span;
import dev.thirdring.metrics.roster.model.Planned;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class PgPlannedShifts implements PlannedShifts {
  private static final String OF =
      """
      select s.agent, s.day, cast(extract(epoch from s.from_at) * 1000 as bigint),
        cast(extract(epoch from s.to_at) * 1000 as bigint), cast(s.breaks as text), cast(s.exceptions as text)
      from roster_shift s where s.agent = any(cast(?1 as text[])) and s.from_at < ?3 and s.to_at > ?2
      """;
  private final ObjectMapper json;

  PgPlannedShifts(ObjectMapper json) {
    this.json = json;
  }

  private record Planning(String agent, PlannedShift shift) {}

  @Override
  public Uni<Map<String, List<PlannedShift>>> of(Collection<String> agents, Span span) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OF, Object[].class)
                    .setParameter(1, agents.toArray(String[]::new))
                    .setParameter(2, span.from())
                    .setParameter(3, span.to())
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(this::planning)
                    .collect(
                        Collectors.groupingBy(
                            Planning::agent,
                            Collectors.mapping(Planning::shift, Collectors.toList()))));
  }

  private Planning planning(Object[] row) {
    return new Planning(
        (String) row[0],
        new PlannedShift(
            (LocalDate) row[1],
            new Span(Instant.ofEpochMilli((Long) row[2]), Instant.ofEpochMilli((Long) row[3])),
            read((String) row[4]),
            read((String) row[5])));
  }

  private List<Span> read(String planned) {
    try {
      return json.readValue(planned, new TypeReference<List<Planned>>() {}).stream()
          .map(one -> new Span(one.from(), one.to()))
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
