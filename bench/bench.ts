/** One figure of the table; `aim` begins with ≥ or ≤ and a number in the same unit. */
export interface BenchRow {
  figure: string;
  value: number;
  unit: string;
  aim?: string;
}

export interface BenchResult {
  name: string;
  rows: BenchRow[];
  /** what the figures alone do not tell: what was left out, what took the time */
  notes?: string[];
}

export interface BenchOptions {
  /** small and short, to see that it works; such figures are not to be quoted */
  quick: boolean;
  /** people of the district of `pws`; a million unless told */
  people?: number;
  /** the district of `pws` stays on the server of DATABASE_URL, for later runs to copy */
  keep?: boolean;
  say(line: string): void;
}

/** True or false against the aim; null when there is none. */
export function isMet({ value, aim }: BenchRow): boolean | null {
  const [, sign, number] = /^([≥≤])\s*([\d,.]+)/.exec(aim ?? '') ?? [];
  if (sign === undefined || number === undefined) return null;
  const limit = Number(number.replaceAll(',', ''));
  return sign === '≥' ? value >= limit : value <= limit;
}
