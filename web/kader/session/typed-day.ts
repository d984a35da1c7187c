import type { Me } from '#domain/access/access.ts';
import type { Step } from '#domain/cards/card.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import type {
  ServingKader,
  SessionMode,
  SessionNow,
  ToolState,
} from '#domain/sessions/session-now.ts';

/** Officers as typed: counts are text, so that half a number is not lost. */
export interface TypedOfficers {
  institution: string;
  name: string;
  count: string;
}

/** The form about the open day itself, as typed. */
export interface TypedDay {
  kader: readonly ServingKader[];
  officers: readonly TypedOfficers[];
  tools: readonly ToolState[];
  /** by item; an empty text is nothing used */
  stock: Readonly<Record<string, string>>;
  place: string;
  mode: SessionMode | null;
  incident: string;
}

/** What is known already; where nobody is written yet, whoever holds the phone stands first, without a step. */
export const typedOf = (s: SessionNow, account: Pick<Me['account'], 'id' | 'name'>): TypedDay => ({
  kader: s.kader.length > 0 ? s.kader : [{ name: account.name, account: account.id, steps: [] }],
  officers: s.officers.map((o) => ({ ...o, name: o.name ?? '', count: String(o.count) })),
  tools: s.tools,
  stock: Object.fromEntries(s.stock.map((i) => [i.item, String(i.used)])),
  place: s.place ?? '',
  mode: s.mode ?? null,
  incident: s.incident ?? '',
});

const isCount = (text: string): boolean => /^[1-9]\d?$/.test(text);
const isUsed = (text: string): boolean => text === '' || /^\d{1,4}$/.test(text);

/** Is a number among them that cannot be kept? */
export const wrongRows = (typed: TypedDay): boolean =>
  typed.officers.some((o) => o.institution.trim() !== '' && !isCount(o.count)) ||
  !Object.values(typed.stock).every(isUsed);

/** The form as a fact says it: rows without a name are none, nor is a kader who serves no step. */
export function typedToNoted(typed: TypedDay): BodyOf<'session-noted'> {
  return {
    kader: typed.kader
      .filter((k) => k.name.trim() && k.steps.length > 0)
      .map((k) => ({ ...k, name: k.name.trim(), steps: [...k.steps].sort() })),
    officers: typed.officers
      .filter((o) => o.institution.trim() && isCount(o.count))
      .map(({ institution, name, count }) => ({
        institution: institution.trim(),
        ...(name.trim() ? { name: name.trim() } : {}),
        count: Number(count),
      })),
    tools: [...typed.tools],
    stock: Object.entries(typed.stock)
      .filter(([, used]) => used !== '' && isUsed(used))
      .map(([item, used]) => ({ item, used: Number(used) })),
    incident: typed.incident.trim(),
    ...(typed.place.trim() ? { place: typed.place.trim() } : {}),
    ...(typed.mode ? { mode: typed.mode } : {}),
  };
}

/** A step is added to what somebody serves, or taken away. */
export const withStep = (kader: ServingKader, step: Step): ServingKader => ({
  ...kader,
  steps: kader.steps.includes(step)
    ? kader.steps.filter((s) => s !== step)
    : [...kader.steps, step].sort(),
});
