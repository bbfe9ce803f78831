package dev.thirdring.contracts.intake;

/** The paper a ticket is kept on (I3, I4, I5). */
public enum TicketForm {
  /** Settled on the telephone: no notice (I3). */
  CALL_RECORD,
  /** A consultation settled by telephone (I5). */
  CONSULTATION_RECORD,
  /** A notice that goes to the department at once (I3, R1). */
  NOTICE,
  /** A notice on a written complaint, reviewed before it goes to the department (I4). */
  REVIEWED_NOTICE,
  /** An inquiry that the agent could not answer: goes to the resource centre (K4). */
  QUESTION
}
