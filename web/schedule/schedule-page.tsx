import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import type { LocalDate } from '#domain/calendar.ts';
import { isAreaCode } from '#domain/places/area-code.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Mark } from '../ui/mark.tsx';
import { Strip } from '../ui/strip.tsx';
import { sayDay } from '../words/say.ts';
import { scheduleWords as w } from '../words/schedule.ts';
import { sayClock } from '../words/village.ts';
import { AreaLinks, AreaPath, addressOf } from './area-links.tsx';
import type { AskSchedule, Line, Schedule, Seen } from './ask-schedule.ts';
import './schedule.css';
import { ScheduleLine } from './schedule-line.tsx';
import { SearchBox } from './search-box.tsx';

interface PageProps {
  /** the code in the address, if any */
  area: string | undefined;
  ask: AskSchedule;
  /** today where the reader stands */
  on: LocalDate;
}

/** Older than this the page says from when it is. */
const FRESH_MS = 15 * 60_000;

/** When and where every posyandu opens next; for anybody, without an account. */
export function SchedulePage({ area: code, ask, on }: PageProps) {
  const [, go] = useLocation();
  const area = code !== undefined && isAreaCode(code) ? code : '';
  const text = new URLSearchParams(useSearch()).get('cari') ?? '';
  const { seen, offline, again } = useSchedule(ask, area, text);
  const only = seen && area === '' && text === '' ? onlyOne(seen.schedule) : null;
  useEffect(() => {
    if (only !== null) go(addressOf(only, ''), { replace: true });
  }, [only, go]);
  useEffect(() => {
    document.title = `${w.title} · Siklus`;
  }, []);
  return (
    <div class="app bare schedule">
      <Top demo={seen?.schedule.demo ?? false} seen={seen} />
      <main id="isi">
        <div class="stack wide">
          <p class="soft intro">{w.intro}</p>
          <SearchBox
            key={`${area} ${text}`}
            text={text}
            onText={(wanted) => go(addressOf(area, wanted), { replace: text !== '' })}
          />
          {seen && (
            <nav class="stack" aria-label={w.path}>
              <AreaPath path={seen.schedule.path} />
              {text === '' && <AreaLinks areas={seen.schedule.areas} />}
            </nav>
          )}
          {!seen && !offline && <Skeleton rows={5} />}
          {!seen && offline && (
            <Empty says={w.offline}>
              <Button kind="primary" icon="again" onPress={again}>
                {w.again}
              </Button>
            </Empty>
          )}
          {seen && <Lines schedule={seen.schedule} text={text} on={on} />}
          <footer class="row between">
            {seen && listed(seen.schedule, text).length > 0 && (
              <Button onPress={() => window.print()}>{w.print}</Button>
            )}
            {/* a plain link: the app behind it is another page, loaded whole */}
            <a class="button plain" href="/">
              {w.signIn}
            </a>
          </footer>
        </div>
      </main>
    </div>
  );
}

function useSchedule(ask: AskSchedule, area: string, text: string) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [offline, setOffline] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    setSeen(null);
    setOffline(false);
    void ask({ area, text }).then((answer) => {
      if (!current) return;
      setSeen(answer.ok ? answer.value : null);
      setOffline(!answer.ok);
    });
    return () => {
      current = false;
    };
  }, [ask, area, text, tries]);
  return { seen, offline, again: useCallback(() => setTries((n) => n + 1), []) };
}

/** A server of one regency begins there. */
const onlyOne = ({ areas }: Schedule): string | null =>
  areas.length === 1 ? (areas[0]?.code ?? null) : null;

function Top({ demo, seen }: { demo: boolean; seen: Seen | null }) {
  const [now] = useState(() => Date.now());
  const old = seen !== null && now - seen.at > FRESH_MS;
  const at = new Date(seen?.at ?? now);
  return (
    <header class="top">
      <div class="bar">
        <Mark size={36} />
        <div class="grow">
          <div class="title">
            <h1>{w.title}</h1>
            {demo && <span class="example">{w.example}</span>}
          </div>
          <p class="sub print-only">{w.intro}</p>
        </div>
      </div>
      {old && <Strip icon="offline">{w.asOf(sayDay(civilDayOf(at)), sayClock(at))}</Strip>}
    </header>
  );
}

const civilDayOf = (at: Date): LocalDate =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');

/** A regency's posyandu are too many to read: first the kecamatan, then its days. */
const REGENCY = 1;

const isToChoose = ({ path, areas }: Schedule, text: string): boolean =>
  text === '' && path.length <= REGENCY && areas.length > 0;

const listed = (schedule: Schedule, text: string): readonly Line[] =>
  isToChoose(schedule, text) ? [] : schedule.posyandu;

function Lines({ schedule, text, on }: { schedule: Schedule; text: string; on: LocalDate }) {
  const { posyandu, left } = schedule;
  if (isToChoose(schedule, text)) return <p class="soft">{w.choose}</p>;
  if (posyandu.length === 0) return <Empty says={text ? w.noneFound(text) : w.empty} />;
  return (
    <>
      <ul class="schedule-lines">
        {posyandu.map((line) => (
          <ScheduleLine
            key={`${line.village} ${line.posyandu} ${line.dusun}`}
            line={line}
            on={on}
          />
        ))}
      </ul>
      {left > 0 && <p class="soft">{w.left(left)}</p>}
    </>
  );
}
