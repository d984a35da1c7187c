import { type Me, ROLES } from '#domain/access/access.ts';

/** The server's word on an account, read as far as the phone relies on it; null when this is not it. */
export function readMe(value: unknown): Me | null {
  if (typeof value !== 'object' || value === null) return null;
  const me = value as Partial<Me>;
  const { account } = me;
  if (!account || !isText(account.id) || !isText(account.name) || !isText(account.username))
    return null;
  if (!ROLES.includes(account.role) || !isList(me.grants) || !isList(me.posyandu)) return null;
  if (!isList(me.villages) || !isList(me.feeds) || !me.feeds.every(isText)) return null;
  if (!isText(me.epoch) || typeof me.sealKey !== 'string' || !isText(me.serverTime)) return null;
  if (me.workers !== undefined && !(isList(me.workers) && me.workers.every(isText))) return null;
  if (me.aims !== undefined && !isList(me.aims)) return null;
  if (me.areas !== undefined && (typeof me.areas !== 'object' || me.areas === null)) return null;
  return typeof me.leaseDays === 'number' && me.leaseDays > 0 ? (me as Me) : null;
}

/** What sign-in answers: a token, and who this is. */
export function readSignedIn(value: unknown): { token: string; me: Me } | null {
  if (typeof value !== 'object' || value === null || !('token' in value)) return null;
  const me = 'me' in value ? readMe(value.me) : null;
  return me && isText(value.token) ? { token: value.token, me } : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
