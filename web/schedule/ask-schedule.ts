import { fail, ok, type Result } from '#domain/result.ts';

/** The shape of `GET /api/public/schedule`. */
export interface Line {
  posyandu: string;
  dusun: string | null;
  village: string;
  kecamatan: string;
  date: string | null;
  startsAt: string | null;
  endsAt: string | null;
  zone: string | null;
  place: string | null;
}
export interface Area {
  code: string;
  name: string;
}
export interface Schedule {
  path: Area[];
  areas: Area[];
  posyandu: Line[];
  left: number;
  demo: boolean;
}

/** What came, and when the server said it (ms since 1970): a phone without signal shows what it saw last. */
export interface Seen {
  schedule: Schedule;
  at: number;
}
export interface AskedSchedule {
  area: string;
  text: string;
}
export type AskSchedule = (asked: AskedSchedule) => Promise<Result<Seen, 'offline'>>;

const PATIENCE_MS = 20_000;

/** Asks in nobody's name. */
export const askSchedule: AskSchedule = async ({ area, text }) => {
  const query = new URLSearchParams();
  if (area !== '') query.set('area', area);
  if (text !== '') query.set('q', text);
  try {
    const answer = await fetch(`/api/public/schedule?${query}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const schedule = answer.ok ? readSchedule(await answer.json()) : null;
    if (!schedule) return fail('offline');
    const said = Date.parse(answer.headers.get('date') ?? '');
    return ok({ schedule, at: Number.isNaN(said) ? Date.now() : said });
  } catch {
    return fail('offline');
  }
};

/** Null when this is not what the server says. */
function readSchedule(value: unknown): Schedule | null {
  if (typeof value !== 'object' || value === null) return null;
  const { path, areas, posyandu, left, demo } = value as Partial<Schedule>;
  if (!areAreas(path) || !areAreas(areas) || !Array.isArray(posyandu)) return null;
  if (!posyandu.every(isLine)) return null;
  return { path, areas, posyandu, left: typeof left === 'number' ? left : 0, demo: demo === true };
}

const areAreas = (value: unknown): value is Area[] =>
  Array.isArray(value) && value.every((a) => isText(a?.code) && isText(a?.name));
const isLine = (line: Partial<Line> | null): boolean =>
  isText(line?.posyandu) && isText(line?.village);
const isText = (value: unknown): value is string => typeof value === 'string';
