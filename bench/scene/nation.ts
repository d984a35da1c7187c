export interface Nation {
  districts: number;
  posyandu: number;
  /** visits on one open day */
  visitsEach: number;
  /** shares of posyandu by when their phones reach the server; they add up to 1 */
  sends: { now: number; evening: number; nextDay: number };
  /** open days lie on weekdays of these days of the month */
  days: { from: number; to: number };
  /** how long the evening's sending takes, from 17:00 */
  eveningMinutes: number;
}

const DAYS = 31;
const MINUTES_A_DAY = 1440;
export const minutesOfMonth = DAYS * MINUTES_A_DAY;

export interface NationMonth {
  /** visits that reach the server in each minute, UTC+7 */
  whole: Float32Array;
  districts: Float32Array[];
}

/** Minutes by which a zone's clock is ahead of western Indonesia's, and its share of posyandu. */
const ZONES = [
  { ahead: 0, share: 0.81 },
  { ahead: 60, share: 0.15 },
  { ahead: 120, share: 0.04 },
] as const;
const OPENS_AT = 8 * 60;
const OPEN_FOR = 4 * 60;
const EVENING_AT = 17 * 60;

/** The same month every time: a small multiplicative generator, not the machine's randomness. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Every posyandu opens once, on a weekday; its visits reach the server as its phones do. */
export function simulateMonth(nation: Nation): NationMonth {
  const random = seeded(20261122);
  const whole = new Float32Array(minutesOfMonth);
  const districts: Float32Array[] = [];
  for (const size of sizesOf(nation, random)) {
    const own = new Float32Array(minutesOfMonth);
    const ahead = zoneAhead(random());
    for (let i = 0; i < size; i += 1) openDay(own, nation, ahead, random);
    for (let m = 0; m < own.length; m += 1) whole[m] = (whole[m] ?? 0) + (own[m] ?? 0);
    districts.push(own);
  }
  return { whole, districts };
}

/** Districts differ: log-normal sizes, so that the largest has about ten times the middle one's posyandu. */
function sizesOf({ districts, posyandu }: Nation, random: () => number): number[] {
  const normal = () => Array.from({ length: 12 }, random).reduce((a, b) => a + b, -6);
  const raw = Array.from({ length: districts }, () => Math.exp(0.75 * normal()));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((size) => Math.round((size / sum) * posyandu));
}

function zoneAhead(at: number): number {
  let upTo = 0;
  for (const { ahead, share } of ZONES) {
    upTo += share;
    if (at < upTo) return ahead;
  }
  return 0;
}

function openDay(into: Float32Array, nation: Nation, ahead: number, random: () => number): void {
  const day = weekday(nation.days, random);
  const opens = day * MINUTES_A_DAY + OPENS_AT - ahead + Math.floor(random() * 30);
  const how = random();
  const evening =
    day * MINUTES_A_DAY + EVENING_AT - ahead + Math.floor(random() * nation.eveningMinutes);
  const nextDay = opens + MINUTES_A_DAY + Math.floor(random() * OPEN_FOR);
  for (let visit = 0; visit < nation.visitsEach; visit += 1) {
    // two draws added: the middle of the morning is fullest
    const done = opens + Math.floor(((random() + random()) / 2) * OPEN_FOR);
    const at =
      how < nation.sends.now
        ? done
        : how < nation.sends.now + nation.sends.evening
          ? evening
          : nextDay;
    if (at < minutesOfMonth) into[at] = (into[at] ?? 0) + 1;
  }
}

/** The 1st taken for a Monday; counted from 0. Saturday is a day like any other, Sunday is not. */
function weekday({ from, to }: Nation['days'], random: () => number): number {
  for (;;) {
    const day = from - 1 + Math.floor(random() * (to - from + 1));
    if (day % 7 < 6) return day;
  }
}

export function peakOf(series: Float32Array): number {
  let most = 0;
  for (const n of series) if (n > most) most = n;
  return most;
}
