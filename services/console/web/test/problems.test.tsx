import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '../src/app/Fault';
import { Problem, read } from '../src/http/http';
import { startLanguage } from '../src/language/language';

beforeEach(() => {
  localStorage.setItem('language', 'en');
  startLanguage();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function answering(status: number, body: unknown) {
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('a problem answer', () => {
  it('is told in words with the fields at fault', async () => {
    answering(400, {
      type: 'urn:third-ring:problem:invalid-request',
      errors: [{ field: 'limit', allowed: 'at most 200' }],
    });
    const problem = await read('/api/intake/tickets').catch((failure: unknown) => failure);
    render(<Fault error={problem} />);
    expect(screen.getByRole('alert').textContent).toBe('Something in the request is not valid:limit at most 200');
  });

  it('of an unknown kind is told by its status', () => {
    render(<Fault error={new Problem(403, 'never-heard-of')} />);
    expect(screen.getByRole('alert').textContent).toBe('You may not see this.');
  });

  it('that is no problem at all is told too', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const problem = await read('/api/me').catch((failure: unknown) => failure);
    render(<Fault error={problem} />);
    expect(screen.getByRole('alert').textContent).toContain('No connection');
  });
});

describe('a request', () => {
  it('asks for words in the language of the page', async () => {
    const fetched = answering(200, {});
    await read('/api/me');
    expect(fetched).toHaveBeenCalledWith(
      '/api/me',
      expect.objectContaining({ headers: expect.objectContaining({ 'Accept-Language': 'en' }) as unknown }),
    );
  });
});
