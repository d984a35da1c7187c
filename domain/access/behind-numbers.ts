import { AGE_GROUPS, type Group } from '../stages/groups.ts';
import { powersOf, type Role } from './roles.ts';

/** A number of a village's month: which people of it, and of which group; `*` is everybody. */
export interface NumberOf {
  what: string;
  group: Group | '*';
}

/** Who lives here and how old they are is identity; being served, pregnant or at risk is not. */
export const tellsNoHealth = ({ what, group }: NumberOf): boolean =>
  what === 'target' && (group === '*' || AGE_GROUPS.some((age) => age.key === group));

/** Can this role be told anybody behind a number at all? Whether here, and after what, the server says. */
export function canOpenNumber(role: Role, number: NumberOf): boolean {
  const { names, groups } = powersOf(role);
  if (names === 'never' || (names === 'identity' && !tellsNoHealth(number))) return false;
  return groups === undefined || number.group === '*' || groups.includes(number.group);
}
