package dev.thirdring.metrics.queuelog;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How far each followed file was read. */
@ApplicationScoped
class QueueLogPlaces {
  private static final String BEGIN =
      "insert into queue_log_place (source, bytes) values (?1, 0) on conflict (source) do nothing";
  private static final String LAST =
      "select file, bytes from queue_log_place where source = ?1 for update";
  private static final String KEEP =
      "update queue_log_place set file = ?2, bytes = ?3 where source = ?1";

  /** Nobody else reads on until the transaction ends. */
  Uni<Optional<FollowedFile.Place>> last(String source) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BEGIN)
                    .setParameter(1, source)
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(LAST, Object[].class)
                                .setParameter(1, source)
                                .getSingleResult()))
        .map(
            row ->
                Optional.ofNullable((String) row[0])
                    .map(file -> new FollowedFile.Place(file, (Long) row[1])));
  }

  Uni<Void> keep(String source, FollowedFile.Place place) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEEP)
                    .setParameter(1, source)
                    .setParameter(2, place.file())
                    .setParameter(3, place.bytes())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
