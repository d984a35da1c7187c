import { bodyWithIds, type DemoAuthor, type DemoFact } from '#domain/demo/draft.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { parseFact } from '#domain/facts/fact.ts';
import type { Entry } from '#log/entry.ts';
import { stampOf } from '#log/stamp.ts';
import type { Judged } from '../store/judged.ts';

/** The accounts that write a demo posyandu's facts. */
export type Writers = Record<DemoAuthor, string>;

/** A day under way was written in the last half hour, whatever the clock says. */
const SECONDS_APART = 12;

/** 08.00 in western Indonesia, when open days begin. */
const MORNING_MS = 3_600_000;

/**
 * Gives drafts of a demo posyandu their stamps, as if one phone had written them on the day they happened, a second
 * apart. The same drafts always get the same ids, so a demo loaded twice is known, not doubled.
 * `lately`: the same for a day under way, the last fact just before this moment.
 */
export function stampDrafts(
  device: string,
  writers: Writers,
  lately?: { untilMs: number },
): (drafts: readonly DemoFact[]) => Judged[] {
  let ms = 0;
  const named = new Map<string, string>();
  return (drafts) =>
    drafts.map((draft, i) => {
      const then = lately
        ? lately.untilMs - (drafts.length - i) * SECONDS_APART * 1000
        : Date.parse(`${draft.on}T00:00:00Z`) + MORNING_MS;
      ms = Math.max(ms + 1000, then);
      const { kind, subject, scope, on, name } = draft;
      const id = stampOf(ms, 0, device);
      if (name) named.set(name, id);
      const entry: Entry = {
        id,
        kind,
        v: 1,
        subject,
        scope,
        on,
        by: writers[draft.by],
        body: bodyWithIds(draft, (wanted) => named.get(wanted)),
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
