package dev.thirdring.intake.desk;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list as query parameters. Codes may be repeated: any of them is meant. */
public class ListedBy {
  @QueryParam("state")
  @Parameter(description = "AWAITING_REVIEW, IN_HANDLING, ANSWERED, SETTLED")
  List<String> state;

  @QueryParam("form")
  @Parameter(description = "CALL_RECORD, CONSULTATION_RECORD, NOTICE, REVIEWED_NOTICE, QUESTION")
  List<String> form;

  @QueryParam("channel")
  List<String> channel;

  @QueryParam("category")
  List<String> category;

  @QueryParam("subcategory")
  List<String> subcategory;

  @QueryParam("product")
  List<String> product;

  @QueryParam("region")
  List<String> region;

  @QueryParam("tier")
  List<String> tier;

  @QueryParam("department")
  List<String> department;

  @QueryParam("responsible")
  List<String> responsible;

  @QueryParam("number")
  @Parameter(description = "The whole number; parts are found by text")
  String number;

  @QueryParam("customer")
  @Parameter(description = "Id of the customer")
  String customer;

  @QueryParam("phone")
  @Parameter(description = "The customer's telephone number, however it is typed")
  String phone;

  @QueryParam("urgent")
  @Parameter(description = "true or false")
  String urgent;

  @QueryParam("reopened")
  @Parameter(description = "true: the customer was not content at least once")
  String reopened;

  @QueryParam("archived")
  @Parameter(description = "true: its record is filed; false: it is not, or not yet (I14)")
  String archived;

  @QueryParam("label")
  @Parameter(description = "A label that it has")
  String label;

  @QueryParam("receivedFrom")
  @Parameter(description = "RFC 3339, within; each …To is outside")
  String receivedFrom;

  @QueryParam("receivedTo")
  String receivedTo;

  @QueryParam("openedFrom")
  String openedFrom;

  @QueryParam("openedTo")
  String openedTo;

  @QueryParam("settledFrom")
  String settledFrom;

  @QueryParam("settledTo")
  String settledTo;

  @QueryParam("archivedFrom")
  String archivedFrom;

  @QueryParam("archivedTo")
  String archivedTo;

  @QueryParam("sourceReference")
  @Parameter(description = "What another system called it")
  String sourceReference;

  @QueryParam("text")
  @Parameter(
      description =
          "Words of number, reference, subject, text or result, all of them; Chinese from one"
              + " character on, other words by their beginning")
  String text;

  /** What a list can be cut by. */
  public static final Set<String> NAMES = new ListedBy().all().keySet();

  /** By name, what was sent. */
  public Map<String, List<String>> given() {
    Map<String, List<String>> all = all();
    all.values().removeIf(values -> values == null || values.isEmpty());
    return all;
  }

  private Map<String, List<String>> all() {
    Map<String, List<String>> all = new HashMap<>();
    all.put("state", state);
    all.put("form", form);
    all.put("channel", channel);
    all.put("category", category);
    all.put("subcategory", subcategory);
    all.put("product", product);
    all.put("region", region);
    all.put("tier", tier);
    all.put("department", department);
    all.put("responsible", responsible);
    one(all, "number", number);
    one(all, "customer", customer);
    one(all, "phone", phone);
    one(all, "urgent", urgent);
    one(all, "reopened", reopened);
    one(all, "archived", archived);
    one(all, "label", label);
    one(all, "receivedFrom", receivedFrom);
    one(all, "receivedTo", receivedTo);
    one(all, "openedFrom", openedFrom);
    one(all, "openedTo", openedTo);
    one(all, "settledFrom", settledFrom);
    one(all, "settledTo", settledTo);
    one(all, "archivedFrom", archivedFrom);
    one(all, "archivedTo", archivedTo);
    one(all, "sourceReference", sourceReference);
    one(all, "text", text);
    return all;
  }

  private static void one(Map<String, List<String>> all, String name, String value) {
    all.put(name, value == null ? null : List.of(value));
  }
}
