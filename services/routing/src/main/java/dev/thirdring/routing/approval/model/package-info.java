/** The ladder of approval, in plain Java. */
package dev.thirdring.routing.approval.model;
