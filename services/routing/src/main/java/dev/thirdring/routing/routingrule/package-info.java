/**
 * Which department a ticket goes to (R7): conditions on category, subcategory, product, region and
 * form, tried in order, as data.
 *
 * <p>In: administrators over HTTP. Out: a {@link dev.thirdring.routing.routingrule.model.Choice}
 * with its reason, for {@code assignment}. Where nothing matches the centre owns the ticket.
 */
package dev.thirdring.routing.routingrule;
