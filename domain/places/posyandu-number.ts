import { fail, ok, type Result } from '../result.ts';
import { isAreaCode } from './area-code.ts';
import type { AreaCode } from './place.ts';

/**
 * A posyandu's register number `PP.KK.KC.DDDD.NNN`: its village's code and a number within the village
 * (`11.01.10.2001.001`). Source: Kemendagri's national posyandu register.
 */
export const posyanduNumber = (village: AreaCode, n: number): string =>
  `${village}.${String(n).padStart(3, '0')}`;

export function readPosyanduNumber(
  text: string,
): Result<{ village: AreaCode; n: number }, 'not-a-posyandu-number'> {
  const at = text.lastIndexOf('.');
  const village = text.slice(0, at);
  const n = text.slice(at + 1);
  return village.split('.').length === 4 && isAreaCode(village) && /^\d{3}$/.test(n) && n !== '000'
    ? ok({ village, n: Number(n) })
    : fail('not-a-posyandu-number');
}
