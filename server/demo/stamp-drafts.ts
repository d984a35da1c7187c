import type { DemoFact } from '#domain/demo/draft.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { parseFact } from '#domain/facts/fact.ts';
import type { Entry } from '#log/entry.ts';
import { stampOf } from '#log/stamp.ts';
import type { Judged } from '../store/judged.ts';

export interface Writers {
  kader: string;
  midwife: string;
}

/** 08.00 in western Indonesia, when open days begin. */
const MORNING_MS = 3_600_000;

/**
 * Gives drafts of a demo posyandu their stamps, as if one phone had written them on the day they happened, a second
 * apart. The same drafts always get the same ids, so a demo loaded twice is known, not doubled.
 */
export function stampDrafts(
  device: string,
  writers: Writers,
): (drafts: readonly DemoFact[]) => Judged[] {
  let ms = 0;
  return (drafts) =>
    drafts.map((draft) => {
      ms = Math.max(ms + 1000, Date.parse(`${draft.on}T00:00:00Z`) + MORNING_MS);
      const { kind, subject, scope, on, body } = draft;
      const entry: Entry = {
        id: stampOf(ms, 0, device),
        kind,
        v: 1,
        subject,
        scope,
        on,
        by: writers[draft.by],
        body,
      };
      return { entry, fact: readAsFact(entry), clockOff: false };
    });
}

function readAsFact(entry: Entry): Fact {
  const parsed = parseFact(entry);
  if (!parsed.ok)
    throw new Error(
      `the demo wrote a ${entry.kind} nobody can read: ${JSON.stringify(parsed.error)}`,
    );
  return parsed.value;
}

/** A device of its own for each posyandu, 62 bits with the variant's first digit. */
export function demoDevice(posyandu: string): string {
  const digits = posyandu.replaceAll(/\D/g, '').slice(-15).padStart(15, '0');
  return `8${digits}`;
}
