import type { Grant } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import type { Reader } from './context.ts';
import { Problem } from './problem.ts';

/** `1872`, or as Kemendagri prints it `18.72`: what the address says of a district */
export const districtIn = (said: string): number => Number(said.replace('.', ''));

export const holdsNow = ({ from, until }: Grant, on: string): boolean =>
  from <= on && (until === null || on < until);

/** Ends with 403 unless this account says what its district calls things and what it publishes. */
export function mayConfigure(reader: Reader, district: string): number {
  const districtId = districtIn(district);
  const may = (grant: Grant): boolean =>
    powersOf(grant.role).configures &&
    grant.scope.kind === 'district' &&
    grant.scope.id === districtId &&
    holdsNow(grant, reader.on);
  if (!reader.grants.some(may)) throw new Problem('not-your-area');
  return districtId;
}
