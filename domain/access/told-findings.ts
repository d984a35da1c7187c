import type { Group } from '../stages/groups.ts';

const MOTHERS: readonly Group[] = ['bumil', 'nifas', 'busui'];
const CHILDREN: readonly Group[] = ['bayi', 'balita', 'apras'];
const SCHOOL: readonly Group[] = ['sekolah', 'remaja'];
const ADULTS: readonly Group[] = ['remaja', 'dewasa', 'lansia'];

/**
 * Whose care each rule belongs to. A lead who sees some groups by name is told of these people only what belongs to
 * those groups: a pregnant woman is an adult too, and her adult screening is not the nutritionist's business, nor her
 * pregnancy that of cluster 3 (KMK HK.01.07/MENKES/2015/2023 on clusters; the least each needs, decision 0016).
 */
const CARE_OF: Readonly<Record<string, readonly Group[]>> = {
  'danger-signs': [...MOTHERS, ...CHILDREN],
  oedema: CHILDREN,
  'weight-for-length-height': CHILDREN,
  'child-muac': CHILDREN,
  'weight-for-age': CHILDREN,
  'weight-gain': CHILDREN,
  'length-height-for-age': CHILDREN,
  'head-circumference-for-age': CHILDREN,
  'bmi-for-age': [...CHILDREN, ...SCHOOL],
  'mother-blood-pressure': MOTHERS,
  'mother-muac': MOTHERS,
  'iron-tablets': MOTHERS,
  'pregnancy-left-open': MOTHERS,
  'woman-muac': [...MOTHERS, ...ADULTS],
  'blood-pressure-school': SCHOOL,
  'adult-bmi': ADULTS,
  waist: ADULTS,
  'blood-pressure': ADULTS,
  glucose: ADULTS,
  cholesterol: ADULTS,
  'uric-acid': ADULTS,
  barthel: ['lansia'],
  'birth-weight': CHILDREN,
  kpsp: CHILDREN,
  'development-checklist': CHILDREN,
  'exclusive-breastfeeding': CHILDREN,
  'complementary-feeding': CHILDREN,
  'minimum-diet': CHILDREN,
  'newborn-visits': CHILDREN,
  'pregnancy-weight-gain': MOTHERS,
  'pregnancy-risk': MOTHERS,
  'antenatal-visits': MOTHERS,
  'fundal-height': MOTHERS,
  'fetal-heart-rate': MOTHERS,
  'pre-eclampsia': MOTHERS,
  'pre-eclampsia-risk': MOTHERS,
  'postpartum-visits': MOTHERS,
  'tetanus-status': MOTHERS,
  haemoglobin: [...MOTHERS, ...SCHOOL, ...ADULTS],
  'srq-20': ADULTS,
  'phq-4': ADULTS,
  sdq: [...CHILDREN, ...SCHOOL],
  puma: ADULTS,
  skilas: ['lansia'],
  'gds-4': ['lansia'],
  amt: ['lansia'],
  'mini-cog': ['lansia'],
  frailty: ['lansia'],
  sight: [...SCHOOL, ...ADULTS],
  hearing: [...SCHOOL, ...ADULTS],
  'breast-check': ADULTS,
  'cervix-check': ADULTS,
  'visual-acuity': [...SCHOOL, ...ADULTS],
  'e-chart': CHILDREN,
  assist: [...SCHOOL, ...ADULTS],
  'medicine-pressure': ADULTS,
  'medicine-sugar': ADULTS,
  smoking: [...SCHOOL, ...ADULTS],
  'risk-behaviour': [...SCHOOL, ...ADULTS],
  tuberculosis: [...MOTHERS, ...CHILDREN, ...SCHOOL, ...ADULTS],
};

/** May somebody who sees these groups (null: all) be told of a finding of this rule? A rule nobody placed is not told. */
export const mayBeTold = (rule: string, groups: readonly Group[] | null): boolean =>
  groups === null || (CARE_OF[rule]?.some((group) => groups.includes(group)) ?? false);

/**
 * May somebody who sees these groups be told that a person was referred? When a reason of it, the code of a finding, is
 * theirs to know; of a referral whose reasons are words only when a finding that asks for one is.
 */
export function mayBeToldReferral(
  reasons: readonly string[],
  groups: readonly Group[] | null,
  asked: boolean,
): boolean {
  if (groups === null) return true;
  const rules = reasons.map((code) => code.split('.')[0] ?? '').filter((rule) => rule in CARE_OF);
  return rules.length === 0 ? asked : rules.some((rule) => mayBeTold(rule, groups));
}

/** For the test that no rule is left out. */
export const PLACED_RULES: readonly string[] = Object.keys(CARE_OF);
