/** What calls of one customer come to together: pure, without storage. */
package dev.thirdring.metrics.contact.model;
