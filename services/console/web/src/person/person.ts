import { useQuery } from '@tanstack/react-query';
import { read } from '../http/http';

export interface Person {
  user: string;
  name: string;
  roles: string[];
  department?: string;
}

/** What the pages offer; whether it is allowed is decided by the services. */
const OFFERED = {
  tickets: ['agent', 'supervisor', 'general-manager', 'quality', 'administrator'],
  clocks: ['agent', 'supervisor', 'general-manager', 'quality', 'administrator'],
  customer: ['agent', 'supervisor'],
} as const;

export function usePerson() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => read<Person>('/api/me', signal),
    staleTime: Infinity,
  });
}

export function may(person: Person | undefined, what: keyof typeof OFFERED): boolean {
  const roles: readonly string[] = OFFERED[what];
  return person?.roles.some((role) => roles.includes(role)) ?? false;
}
