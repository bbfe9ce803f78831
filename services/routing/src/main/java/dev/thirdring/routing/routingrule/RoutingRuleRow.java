package dev.thirdring.routing.routingrule;

import dev.thirdring.routing.routingrule.model.RoutingRule;
import dev.thirdring.routing.ticket.model.Traits;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "routing_rule")
class RoutingRuleRow extends PanacheEntityBase {
  @Id public String code;
  public int position;
  public String category;
  public String subcategory;
  public String product;
  public String region;
  public String form;
  public String department;
  public String reasonZh;
  public String reasonEn;
  public boolean active;
  @Version public long version;

  RoutingRule toRule() {
    return new RoutingRule(
        code,
        position,
        new Traits(category, subcategory, product, region, form),
        department,
        reasonZh,
        reasonEn);
  }
}
