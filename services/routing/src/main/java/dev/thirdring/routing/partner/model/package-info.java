/** Rules about what partners may see, in plain Java. */
package dev.thirdring.routing.partner.model;
