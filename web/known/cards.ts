import { type Fact, parseFact } from '#domain/facts/fact.ts';
import { standingFacts } from '#domain/facts/standing-facts.ts';
import type { Entry } from '#log/entry.ts';

/** Somebody's QR cards: the one that holds, and those that were given back or replaced. */
export interface Cards {
  card?: string;
  pastCards?: string[];
}

/** The newest card that was not taken back is valid; every other one ever issued is past. */
export function cardsOf(facts: readonly Fact[]): Cards {
  const issued = facts.flatMap((f) => (f.kind === 'card-issued' ? [f.body.card] : []));
  if (issued.length === 0) return {};
  const { standing } = standingFacts(facts);
  const card = standing.findLast((f) => f.kind === 'card-issued')?.body.card;
  const past = [...new Set(issued)].filter((one) => one !== card);
  return { ...(card ? { card } : {}), ...(past.length > 0 ? { pastCards: past } : {}) };
}

/** The same of entries; asked of everybody, so only envelopes are looked at until there is a card. */
export function cardsIn(entries: readonly Entry[]): Cards {
  if (!entries.some((e) => e.kind === 'card-issued')) return {};
  const about = entries.filter((e) => e.kind === 'card-issued' || e.kind === 'fact-withdrawn');
  return cardsOf(
    about.flatMap((e) => {
      const fact = parseFact(e);
      return fact.ok ? [fact.value] : [];
    }),
  );
}

const PREFIX = 'SKL1:';
/** What stands in a card's QR code: only the random id, which says nothing by itself (ruling 19). */
export const cardText = (card: string): string => `${PREFIX}${card}`;

/** 32 letters and digits that nobody mistakes for each other: no I, L, O, U (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

/** A new card's id: 130 random bits, which can be read aloud and typed. `random` gives 26 bytes. */
export const newCard = (random: Uint8Array): string =>
  Array.from(random.slice(0, LENGTH), (byte) => LETTERS[byte & 31] ?? '').join('');

/** In groups, as under the code of a card. */
export const cardGroups = (card: string): string => card.match(/.{1,4}/g)?.join(' ') ?? card;

/** A card's id out of what a camera read or somebody typed; null when it is no card of ours. */
export function readCard(text: string): string | null {
  const trimmed = text.trim();
  const scanned = trimmed.startsWith(PREFIX) ? trimmed.slice(PREFIX.length) : null;
  if (scanned !== null) return /^[A-Za-z0-9_-]{16,32}$/.test(scanned) ? scanned : null;
  const typed = trimmed
    .toUpperCase()
    .replace(/^SKL1:?/, '')
    .replace(/[\s.-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(typed) ? typed : null;
}
