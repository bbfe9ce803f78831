/** Events of follow-up. Topic {@code follow-up.calls}, key: ticket id. */
package dev.thirdring.contracts.followup;
