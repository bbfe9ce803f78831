import { language } from '../language/language';

export interface FieldProblem {
  field: string;
  allowed: string;
}

/** A problem answer (RFC 9457), or none at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    readonly fields: FieldProblem[] = [],
  ) {
    super(`${status} ${kind}`);
  }

  /** Worth trying again in a moment. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

const SIGNED_IN_AT = 'signed-in-at';
const SIGN_IN_AGAIN_AFTER_MS = 10_000;

/** Reads from a service through the console's back end. */
export async function read<T>(address: string, signal?: AbortSignal): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address, {
      headers: { Accept: 'application/json, application/problem+json', 'Accept-Language': language() },
      credentials: 'same-origin',
      ...(signal && { signal }),
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem(0, 'offline');
  }
  if (answer.status === 401 && mayReload()) {
    location.reload();
    return new Promise(() => undefined);
  }
  if (!answer.ok) throw await problemOf(answer);
  return (await answer.json()) as T;
}

/** The session is over: loading the page again leads to the sign-in. Not twice in a row. */
function mayReload(): boolean {
  const last = Number(sessionStorage.getItem(SIGNED_IN_AT) ?? 0);
  const now = Date.now();
  if (now - last < SIGN_IN_AGAIN_AFTER_MS) return false;
  sessionStorage.setItem(SIGNED_IN_AT, String(now));
  return true;
}

async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  const told = (typeof body === 'object' && body !== null ? body : {}) as { type?: unknown; errors?: unknown };
  const kind = typeof told.type === 'string' ? told.type.split(':').pop()! : '';
  const fields = Array.isArray(told.errors) ? (told.errors as FieldProblem[]) : [];
  return new Problem(answer.status, kind, fields);
}
