import type { SessionNow } from './session-now.ts';

type Counted = Pick<SessionNow, 'id' | 'scope' | 'on' | 'status' | 'ordinal'>;

const inOrder = (a: Counted, b: Counted): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1;

/**
 * Which open day each opened one is since its posyandu began with ILP: its place among them by date, or carried on from
 * the number somebody typed, because paper knows days from before this app.
 */
export function ordinalsOf(sessions: readonly Counted[]): Map<string, number> {
  const last = new Map<string, number>();
  const ordinals = new Map<string, number>();
  for (const s of [...sessions].sort(inOrder)) {
    if (s.status === 'planned' || s.status === 'cancelled') continue;
    const ordinal = s.ordinal ?? (last.get(s.scope) ?? 0) + 1;
    last.set(s.scope, ordinal);
    ordinals.set(s.id, ordinal);
  }
  return ordinals;
}
