/** What a calendar's rows mean, in plain Java. */
package dev.thirdring.routing.workingcalendar.model;
