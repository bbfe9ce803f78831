import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { read } from '../http/http';

export const STATES = ['AWAITING_REVIEW', 'IN_HANDLING', 'ANSWERED', 'SETTLED'] as const;
export type State = (typeof STATES)[number];

export interface TicketItem {
  id: string;
  number: string;
  state: State;
  form: string;
  channel: string;
  category: string;
  subject: string;
  urgent: boolean;
  tier: string;
  customerName?: string;
  responsible: string;
  department?: string;
  openedAt: string;
  reopened: number;
}

export interface Ticket extends TicketItem {
  subcategory?: string;
  product?: string;
  region?: string;
  text?: string;
  authority?: string;
  wish?: string;
  customerPhone?: string;
  receivedAt: string;
  promisedReplyAt?: string;
  firstReplyAt?: string;
  settledAt?: string;
  customerAccepts?: boolean;
  result?: string;
}

export interface WayEntry {
  at: string;
  service: string;
  event: string;
  actor?: string;
  details: Record<string, unknown>;
}

export interface Clock {
  clock: string;
  state: 'RUNNING' | 'PAUSED' | 'STOPPED';
  responsible?: string;
  startedAt: string;
  dueAt?: string;
  kept?: boolean;
  pauses: { from: string; until?: string; reason: string }[];
}

export interface Customer {
  name?: string;
  phone?: string;
  email?: string;
}

interface Page<T> {
  items: T[];
  nextCursor?: string;
}

const PAGE_SIZE = '25';
const REFRESH_MS = 10_000;

export function useTickets(state: string, number: string) {
  return useInfiniteQuery({
    queryKey: ['tickets', state, number],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: PAGE_SIZE });
      if (state) query.set('state', state);
      if (number) query.set('number', number);
      if (pageParam) query.set('cursor', pageParam);
      return read<Page<TicketItem>>(`/api/intake/tickets?${query}`, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useTicket(id: string) {
  return useQuery({
    queryKey: ['ticket', id],
    queryFn: ({ signal }) => read<Ticket>(`/api/intake/tickets/${encodeURIComponent(id)}`, signal),
    refetchInterval: REFRESH_MS,
  });
}

export function useWay(id: string) {
  return useQuery({
    queryKey: ['way', id],
    queryFn: ({ signal }) => read<Page<WayEntry>>(`/api/intake/tickets/${encodeURIComponent(id)}/way`, signal),
    refetchInterval: REFRESH_MS,
  });
}

export function useClocks(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['clocks', id],
    queryFn: ({ signal }) => read<Page<Clock>>(`/api/routing/tickets/${encodeURIComponent(id)}/clocks`, signal),
    refetchInterval: (query) => (query.state.status === 'error' ? false : REFRESH_MS),
    enabled: wanted,
  });
}

/** The whole customer; intake records who looked, so it is asked for only by hand. */
export function useCustomer(id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => read<Customer>(`/api/intake/tickets/${encodeURIComponent(id)}/customer`, signal),
    enabled: wanted,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}
