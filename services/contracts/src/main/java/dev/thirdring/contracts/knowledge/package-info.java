/** Events of the resource centre. Topic {@code knowledge.questions}, key: ticket id. */
package dev.thirdring.contracts.knowledge;
