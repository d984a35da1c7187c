/**
 * Whom to tell about a check of the breast (SADANIS) and of the neck of the womb (IVA). The posyandu tells and refers;
 * the check itself is at the puskesmas. Source: KMK HK.01.07/MENKES/2015/2023 (SADANIS from 15 years, every 3 years;
 * IVA from 30, once sexually active, every 3 years, yearly at high risk).
 */
export type CheckDue = 'not-for-her' | 'due' | 'not-yet' | 'now';

const EVERY_YEARS = 3;
const HIGH_RISK_EVERY_YEARS = 1;

/** @param sinceYears years since the last check; null when there was none */
export function breastCheck(
  years: number,
  sinceYears: number | null,
  complaint: boolean,
): CheckDue {
  if (years < 15) return 'not-for-her';
  if (complaint) return 'now';
  return sinceYears === null || sinceYears >= EVERY_YEARS ? 'due' : 'not-yet';
}

export function cervicalCheck(
  years: number,
  sexuallyActive: boolean,
  sinceYears: number | null,
  highRisk: boolean,
): CheckDue {
  if (years < 30 || !sexuallyActive) return 'not-for-her';
  const every = highRisk ? HIGH_RISK_EVERY_YEARS : EVERY_YEARS;
  return sinceYears === null || sinceYears >= every ? 'due' : 'not-yet';
}
