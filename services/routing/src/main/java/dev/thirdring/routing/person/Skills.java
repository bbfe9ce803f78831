package dev.thirdring.routing.person;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The known skills. */
@ApplicationScoped
public class Skills {
  static final int SKILLS_MAX = 500;

  /** Joins the caller's session. */
  public Uni<Set<String>> codes() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select code from skill", String.class)
                    .setMaxResults(SKILLS_MAX)
                    .getResultList())
        .map(Set::copyOf);
  }

  @WithSession
  Uni<List<Skill>> all() {
    return SkillRow.<SkillRow>findAll(Sort.by("code"))
        .page(0, SKILLS_MAX)
        .list()
        .map(rows -> rows.stream().map(SkillRow::toSkill).toList());
  }

  /** Empty when the code is taken, or there are too many. */
  @WithTransaction
  Uni<Optional<Skill>> add(NewSkill wanted) {
    return codes()
        .chain(
            codes -> {
              if (codes.contains(wanted.code()) || codes.size() >= SKILLS_MAX) {
                return Uni.createFrom().item(Optional.empty());
              }
              SkillRow row = new SkillRow();
              row.code = wanted.code();
              row.nameZh = wanted.skill().nameZh();
              row.nameEn = wanted.skill().nameEn();
              return row.<SkillRow>persistAndFlush().map(kept -> Optional.of(kept.toSkill()));
            });
  }

  @WithTransaction
  Uni<Skill> change(String code, long version, SkillRequest request) {
    return SkillRow.<SkillRow>findById(code)
        .chain(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("skill " + code));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              row.nameZh = request.nameZh();
              row.nameEn = request.nameEn();
              return row.<SkillRow>persistAndFlush().map(SkillRow::toSkill);
            });
  }
}
