import type { Month } from '#domain/calendar.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import { villageWords } from '../words/village.ts';

/** The numbers that open to names, as the server calls them. */
export type Behind = keyof typeof villageWords.list.title;
/** Which number of a village's month. */
export interface NumberAt {
  group: Group | '*';
  what: Behind;
  posyandu?: string;
}

const EVERYONE = 'semua';

export const monthAddress = (code: string, month: Month): string => `/desa/${code}/${month}`;

/** Where the names behind a number are shown. */
export function namesAddress(code: string, month: Month, at: NumberAt): string {
  const group = at.group === '*' ? EVERYONE : at.group;
  const only = at.posyandu ? `?posyandu=${encodeURIComponent(at.posyandu)}` : '';
  return `${monthAddress(code, month)}/${group}/${at.what}${only}`;
}

/** Reads the parts of such an address back; null when they name no number. */
export function numberAt(group: string, what: string, search: string): NumberAt | null {
  const known = group === EVERYONE ? '*' : GROUPS.find((g) => g === group);
  if (!known || !isBehind(what)) return null;
  const posyandu = new URLSearchParams(search).get('posyandu');
  return { group: known, what, ...(posyandu ? { posyandu } : {}) };
}

const isBehind = (what: string): what is Behind => Object.hasOwn(villageWords.list.title, what);

export const isMonth = (text: string): text is Month => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text);

export const askMonth = (code: string, month: Month): string =>
  `/api/villages/${encodeURIComponent(code)}/months/${month}`;
export const askLive = (code: string): string => `/api/villages/${encodeURIComponent(code)}/live`;

export function askNames(code: string, month: Month, at: NumberAt): string {
  const query = new URLSearchParams({ group: at.group, what: at.what });
  if (at.posyandu) query.set('posyandu', at.posyandu);
  return `${askMonth(code, month)}/people?${query}`;
}
