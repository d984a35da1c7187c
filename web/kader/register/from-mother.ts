import type { Known } from '#domain/facts/known.ts';
import type { PersonForm } from './person-form.ts';

/** Where the mother lives a newborn lives: whatever of it nobody has typed yet is taken from her record. */
export function filledFromMother(f: PersonForm, mother: Known): Partial<PersonForm> {
  const { identity } = mother;
  if (!identity) return {};
  const { address = {} } = identity;
  const of = {
    household: identity.household,
    rt: mother.residences.at(-1)?.rt ?? address.rt,
    rw: address.rw,
    dusun: address.dusun,
    address: address.text,
    phone: identity.phone,
  };
  const filled: Partial<PersonForm> = {};
  for (const key of ['household', 'rt', 'rw', 'dusun', 'address', 'phone'] as const) {
    const value = of[key];
    if (value && !f[key].trim()) filled[key] = value;
  }
  return f.relation === '' && identity.household && identity.relation !== 'child'
    ? { ...filled, relation: identity.relation === 'child-in-law' ? 'grandchild' : 'child' }
    : filled;
}

/** The posyandu a child is registered at: the mother's, when this account writes there. */
export const homeOf = (
  mother: { posyandu: string | null } | null,
  mine: readonly { id: string }[],
  here: string,
): string => mine.find((p) => p.id === mother?.posyandu)?.id ?? here;
