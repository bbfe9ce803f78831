package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Order;

/** An order as of one version. */
public record StoredOrder(Order order, long version) {}
