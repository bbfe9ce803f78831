package dev.thirdring.intake.customer;

import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.customer.CustomerFiles.Author;
import dev.thirdring.intake.customer.CustomerFiles.Via;
import dev.thirdring.intake.customer.model.CustomerFile;
import dev.thirdring.intake.customer.model.CustomerFile.Change;
import dev.thirdring.intake.customer.model.DocumentKind;
import dev.thirdring.intake.customer.model.ReachKind;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Edits a customer's file; every change is recorded with who, when, old and new (I7). */
@ApplicationScoped
public class ChangeCustomerFile {
  private static final int REACHES_MAX = 50;
  private final CustomerFiles files;
  private final Catalogs catalogs;
  private final Clock clock;

  public ChangeCustomerFile(CustomerFiles files, Catalogs catalogs, Clock clock) {
    this.files = files;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<FileChange> identity(
      UUID id, long version, CustomerFile.Identity identity, String by) {
    return open(
        id,
        version,
        file ->
            catalogs
                .current()
                .chain(
                    codes -> {
                      List<FieldProblem> errors = errors(file, identity, codes);
                      List<Change> changes = file.identity().changesTo(identity);
                      if (!errors.isEmpty()) {
                        return Uni.createFrom().item(new FileChange.Refused(errors));
                      }
                      return changes.isEmpty()
                          ? Uni.createFrom().item(new FileChange.Changed(version))
                          : kept(file, files.save(id, version, identity), changes, by);
                    }));
  }

  private static List<FieldProblem> errors(
      CustomerFile file, CustomerFile.Identity identity, Catalogs.Snapshot codes) {
    List<FieldProblem> errors = new ArrayList<>();
    codes.refusal(Catalog.TIER, "tier", Optional.of(identity.tier())).ifPresent(errors::add);
    codes.refusal(Catalog.BRAND, "brand", identity.brand()).ifPresent(errors::add);
    identity
        .phone()
        .filter(phone -> !file.has(ReachKind.PHONE, phone))
        .ifPresent(other -> errors.add(new FieldProblem("phone", "must be a number on file")));
    identity
        .email()
        .filter(email -> !file.has(ReachKind.EMAIL, email))
        .ifPresent(other -> errors.add(new FieldProblem("email", "must be an address on file")));
    return errors;
  }

  /** The number itself is in no record of changes, only what is shown of it. */
  @WithTransaction
  public Uni<FileChange> document(
      UUID id, long version, DocumentKind kind, String number, DocumentSeal seal, String by) {
    String tail = DocumentSeal.tail(number);
    return open(
        id,
        version,
        file ->
            kept(
                file,
                files.saveDocument(id, version, kind, seal, tail),
                List.of(
                    new Change(
                        "document",
                        file.document().map(old -> old.kind() + " …" + old.tail()).orElse(null),
                        kind + " …" + tail)),
                by));
  }

  @WithTransaction
  public Uni<FileChange> addReach(UUID id, long version, ReachKind kind, String value, String by) {
    return open(
        id,
        version,
        file -> {
          if (file.has(kind, value)) {
            return Uni.createFrom().item(new FileChange.Changed(version));
          }
          if (file.reaches().size() >= REACHES_MAX) {
            return Uni.createFrom()
                .item(FileChange.refused("value", "at most " + REACHES_MAX + " on one file"));
          }
          return files
              .addReach(id, kind, value, author(by))
              .chain(
                  added ->
                      added
                          ? reachesChanged(file, new Change(field(kind), null, value), by)
                          : Uni.createFrom().item(new FileChange.Taken()));
        });
  }

  @WithTransaction
  public Uni<FileChange> removeReach(
      UUID id, long version, ReachKind kind, String value, String by) {
    return open(
        id,
        version,
        file ->
            file.has(kind, value)
                ? files
                    .removeReach(id, kind, value)
                    .chain(() -> reachesChanged(file, new Change(field(kind), value, null), by))
                : Uni.createFrom()
                    .item(FileChange.refused("value", "must be a way to reach on file")));
  }

  private Uni<FileChange> reachesChanged(CustomerFile file, Change change, String by) {
    return kept(file, files.touch(file.id(), file.version()), List.of(change), by)
        .call(() -> files.settleFirst(file.id()));
  }

  private Uni<FileChange> kept(
      CustomerFile file, Uni<Boolean> saving, List<Change> changes, String by) {
    return saving.chain(
        saved -> {
          if (!saved) {
            throw new OptimisticLockException("customer changed meanwhile");
          }
          return files
              .record(file.id(), changes, author(by))
              .chain(() -> files.index(file.id()))
              .replaceWith(new FileChange.Changed(file.version() + 1));
        });
  }

  private Uni<FileChange> open(
      UUID id, long version, Function<CustomerFile, Uni<FileChange>> change) {
    return files
        .find(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new FileChange.Unknown());
              }
              CustomerFile file = found.get();
              if (file.isClosed()) {
                return Uni.createFrom().item(new FileChange.Closed());
              }
              return file.version() == version
                  ? change.apply(file)
                  : Uni.createFrom().item(new FileChange.Stale());
            });
  }

  private Author author(String by) {
    return new Author(by, clock.instant(), Via.FILE);
  }

  private static String field(ReachKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
