import { ROLES, type Role } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Refusal } from '#log/protocol.ts';

/** What the server tells the office of a puskesmas, read as far as its screens rely on it. */
export interface ReadRow {
  id: string;
  at: string;
  account: { id: string; name: string; role: Role };
  what: string;
  place: string | null;
  subject: string | null;
  name: string | null;
  people: number;
  because: string | null;
  offline: boolean;
}
export interface ReadsPage {
  rows: ReadRow[];
  next: string | null;
  readers: { id: string; name: string; role: Role; n: number }[];
}
export interface FoundPerson {
  id: string;
  name: string;
  birthDate: LocalDate | null;
  posyandu: string;
}
export interface DeviceRow {
  account: { id: string; name: string; username: string; role: Role; closed: boolean };
  device: string;
  deviceName: string | null;
  firstAt: string;
  seenAt: string;
  endedAt: string | null;
}
export interface HeldRow {
  id: string;
  scope: string | null;
  account: string | null;
  accountName: string | null;
  reason: Refusal;
  receivedAt: string;
  raw: { kind?: unknown; on?: unknown; body?: unknown } | null;
  withheld?: true;
  person?: { id: string; name: string | null };
}

type Unread = Record<string, unknown>;
const isThing = (value: unknown): value is Unread => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isWho = (value: unknown): boolean =>
  isThing(value) && isText(value.id) && isText(value.name) && isRole(value.role);
const isRole = (value: unknown): boolean => ROLES.some((role) => role === value);
const listAt = (value: unknown, key: string, each: (item: Unread) => boolean): unknown[] | null => {
  const list = isThing(value) ? value[key] : null;
  if (!Array.isArray(list)) return null;
  return list.every((item) => isThing(item) && each(item)) ? list : null;
};

/** Each is null when the answer is not one (an older server, somebody in between). */
export function readReads(value: unknown): ReadsPage | null {
  const rows = listAt(value, 'rows', (r) => isText(r.id) && isText(r.at) && isWho(r.account));
  const readers = listAt(value, 'readers', isWho);
  return rows && readers ? (value as ReadsPage) : null;
}

export const readFound = (value: unknown): FoundPerson[] | null =>
  listAt(value, 'people', (p) => isText(p.id) && isText(p.name)) as FoundPerson[] | null;

export const readDevices = (value: unknown): DeviceRow[] | null =>
  listAt(value, 'devices', (d) => isWho(d.account) && isText(d.device) && isText(d.seenAt)) as
    | DeviceRow[]
    | null;

export const readHeld = (value: unknown): HeldRow[] | null =>
  listAt(value, 'rows', (r) => isText(r.id) && isText(r.reason) && isText(r.receivedAt)) as
    | HeldRow[]
    | null;
