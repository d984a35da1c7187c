import { GROUPS, type Group } from '../stages/groups.ts';
import { INDICATORS } from './indicators/catalogue.ts';
import type { IndicatorLine, IndicatorStage } from './indicators/line.ts';
import { RECAP_FORMS, type RecapColumn } from './recap/form.ts';
import { RECAPS } from './recap/forms.ts';
import { TARGETS } from './targets.ts';

/**
 * Whose care a number belongs to (KMK HK.01.07/MENKES/2015/2023 on clusters; the least each needs, decision 0016): a
 * pregnant woman is an adult too, and what is counted of her pregnancy is not told to who looks after adults.
 */
const OF_STAGE: Readonly<Record<IndicatorStage, readonly Group[]>> = {
  bumil: ['bumil'],
  nifas: ['nifas', 'busui'],
  bayi: ['bayi'],
  balita: ['bayi', 'balita', 'apras'],
  remaja: ['sekolah', 'remaja'],
  dewasa: ['remaja', 'dewasa', 'lansia'],
  lansia: ['lansia'],
  disease: [],
  mind: [],
  posyandu: [],
  visits: [],
  referrals: [],
  kader: [],
  data: [],
};

export const careOfLine = ({ stage }: Pick<IndicatorLine, 'stage'>): readonly Group[] =>
  OF_STAGE[stage];

/** Of a group or a target list; null for everybody's: an age alone belongs to nobody's care. */
export function careOfTarget(key: string): readonly Group[] | null {
  const base = key.split('/')[0];
  const group = GROUPS.find((known) => known === base);
  if (group) return [group];
  const kind = TARGETS.find((target) => target.key === key);
  if (kind?.kind === 'book') return OF_STAGE.balita;
  return kind && 'group' in kind ? [kind.group] : null;
}

/** The groups a column of a recap counts people of. */
export function careOfColumn({ source }: Pick<RecapColumn, 'source'>): readonly Group[] {
  if (source.of === 'cell') return source.among;
  return 'groups' in source ? source.groups : [];
}

/** Of a cell by its name: a column's, an indicator's, everybody's visits; of a service nobody says whose care it was. */
export function careOfCell(what: string): readonly Group[] | null {
  const [kind, first, second] = what.replace(/^s\./, '').split('.');
  if (kind === 'visit') return null;
  if (kind === 'i') return INDICATORS.filter((l) => String(l.n) === first).flatMap(careOfLine);
  const form = kind === 'r' ? RECAP_FORMS.find((key) => key === first) : undefined;
  const column = form && RECAPS[form].columns.find(({ n }) => String(n) === second);
  return column ? careOfColumn(column) : [];
}
