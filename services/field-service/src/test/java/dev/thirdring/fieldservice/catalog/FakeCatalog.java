package dev.thirdring.fieldservice.catalog;

import io.smallrye.mutiny.Uni;
import java.util.List;

public final class FakeCatalog implements Catalog {
  @Override
  public Uni<List<CatalogEntry>> all() {
    return Uni.createFrom()
        .item(
            List.of(
                new CatalogEntry(SKILL, "broadband", "宽带", "Broadband"),
                new CatalogEntry(SKILL, "iptv", "互联网电视", "IPTV"),
                new CatalogEntry(REGION, "east", "东区", "East"),
                new CatalogEntry(CHECKLIST_ITEM, "task-clear", "任务明确", "The task is clear"),
                new CatalogEntry(CHECKLIST_ITEM, "tools-complete", "工具齐全", "Tools")));
  }
}
