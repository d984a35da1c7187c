import { growthZ, type ZName } from '#domain/assess/growth/indicators.ts';
import { who2007 } from '#domain/assess/growth/who2007.ts';
import type { SurveyChild } from './survey-child.ts';

const Z: readonly ZName[] = ['zwfa', 'zlhfa', 'zwfl', 'zbfa', 'zhcfa', 'zacfa'];
const FLAGS = ['fwfa', 'flhfa', 'fwfl', 'fbfa', 'fhcfa', 'facfa'] as const;

/** What `siklus growth` adds to every line, in this order. */
export const ADDED_COLUMNS: readonly string[] = ['clenhei', 'cbmi', ...Z, ...FLAGS];

/** The last day of WHO's 2006 tables, 60 completed months; the 2007 reference is read after it, from 61 months on. */
export const LAST_DAY_2006 = 1856;

type Figures = Partial<Record<'clenhei' | 'cbmi' | ZName, number | null>>;
/**
 * The added cells of one child: corrected length or height and BMI unrounded, z to two decimals as WHO prints them,
 * flags 0 or 1 beside a z and empty where there is none, as WHO's software leaves them. Without a sex there is no z. Above 1856 days the WHO 2007 reference, height as measured.
 *
 * @param into where the cells are put, after what stands there
 * @param upperAgeDays the last day of age read from the 2006 standards; WHO's own survey software stops before 1826.25
 */
export function growthColumns(child: SurveyChild, upperAgeDays: number, into: string[]): void {
  const { figures, flagged } = isOlder(child)
    ? schoolAge(child)
    : under61Months(child, upperAgeDays);
  into.push(plain(figures.clenhei), plain(figures.cbmi));
  const sexed = child.sex !== null;
  for (const name of Z) {
    const z = figures[name];
    into.push(!sexed || z === null || z === undefined ? '' : twoDecimals(z));
  }
  for (const name of Z) {
    const z = figures[name];
    if (!sexed || z === null || z === undefined) into.push('');
    else into.push(flagged.length > 0 && flagged.includes(name) ? '1' : '0');
  }
}

/** z this far out are rare enough to be made into text one by one. */
const FAR = 100;
/** Every other z that can be printed, found by its hundredths. */
const TEXTS = Array.from({ length: 2 * FAR * 100 }, (_, i) => ((i - FAR * 100) / 100).toFixed(2));

const twoDecimals = (z: number): string => TEXTS[Math.round((z + FAR) * 100)] ?? z.toFixed(2);

const plain = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const isOlder = ({ ageDays }: SurveyChild): boolean =>
  ageDays !== null && Math.floor(ageDays + 0.5) > LAST_DAY_2006;

interface Judged {
  figures: Figures;
  flagged: readonly string[];
}

function under61Months(child: SurveyChild, upperAgeDays: number): Judged {
  const figures = growthZ({
    sex: child.sex ?? 'F',
    ageDays: child.ageDays,
    weightKg: child.weightKg,
    lengthHeightCm: child.lenheiCm,
    position: child.position,
    headCm: child.headCm,
    muacCm: child.muacCm,
    oedema: child.oedema,
    upperAgeDays,
  });
  return { figures, flagged: figures.flags };
}

function schoolAge(child: SurveyChild): Judged {
  const { cbmi, zhfa, zwfa, zbfa, flags } = who2007({
    sex: child.sex ?? 'F',
    ageMonths: child.ageMonths ?? Number.NaN,
    weightKg: child.weightKg,
    heightCm: child.lenheiCm,
    oedema: child.oedema,
  });
  return {
    figures: { clenhei: child.lenheiCm, cbmi, zlhfa: zhfa, zwfa, zbfa },
    flagged: flags.map((name) => (name === 'zhfa' ? 'zlhfa' : name)),
  };
}
