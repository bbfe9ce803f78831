package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.Draft;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Contents as rows of chunks: they stand and fall with the attachment, and replicas share them. */
@ApplicationScoped
class PgContents implements Contents {
  private final Pool pool;
  private final Vertx vertx;

  PgContents(Pool pool, Vertx vertx) {
    this.pool = pool;
    this.vertx = vertx;
  }

  @Override
  public Place place() {
    return Place.POSTGRESQL;
  }

  @Override
  public Uni<Void> bring(Draft draft) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> keep(Draft draft) {
    int chunks = Math.toIntExact((draft.bytes() + CHUNK - 1) / CHUNK);
    return vertx
        .fileSystem()
        .open(draft.file().toString(), new OpenOptions().setRead(true).setWrite(false))
        .chain(
            file ->
                Multi.createFrom()
                    .range(0, chunks)
                    .onItem()
                    .transformToUniAndConcatenate(position -> copy(file, draft.id(), position))
                    .collect()
                    .last()
                    .eventually(file::close))
        .replaceWithVoid();
  }

  private Uni<Void> copy(AsyncFile file, UUID id, int position) {
    return file.read(Buffer.buffer(CHUNK), 0, (long) position * CHUNK, CHUNK)
        .chain(
            bytes ->
                Panache.getSession()
                    .chain(
                        session ->
                            session
                                .createNativeQuery(
                                    "insert into attachment_chunk (attachment_id, position, bytes) values (?1, ?2, ?3)")
                                .setParameter(1, id)
                                .setParameter(2, position)
                                .setParameter(3, bytes.getBytes())
                                .executeUpdate()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Buffer> chunk(UUID id, int position) {
    return pool.preparedQuery(
            "select bytes from attachment_chunk where attachment_id = $1 and position = $2")
        .execute(Tuple.of(id, position))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new IllegalStateException("chunk " + position + " of " + id + " is gone");
              }
              return rows.iterator().next().getBuffer("bytes");
            });
  }

  @Override
  public Uni<Void> erase(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("delete from attachment_chunk where attachment_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
