import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { addToMonth, type Month, monthOf } from '#domain/calendar.ts';
import type { VillageMonth } from '#domain/pws/village-month.ts';
import type { SeenMonth } from '../known/last-numbers.ts';
import { civilDay } from '../known/today.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Icon } from '../ui/icon.tsx';
import { Strip } from '../ui/strip.tsx';
import { sayDay } from '../words/say.ts';
import { askWords, sayClock, sayMonth, villageWords as w } from '../words/village.ts';
import { monthAddress } from './addresses.ts';
import { Answers } from './answers.tsx';
import { Frame } from './frame.tsx';
import { GroupTable } from './group-table.tsx';
import { monthCsv } from './month-csv.ts';
import { OnPhone } from './on-phone.tsx';
import { PlaceTabs } from './place-tabs.tsx';
import { PosyanduTable } from './posyandu-table.tsx';
import { useReader } from './reader.ts';
import { saveFile } from './save-file.ts';
import { Trends } from './trends.tsx';
import { useVillageMonth, type VillageNow } from './use-village-month.ts';
import { voiceOf } from './village-view.ts';
import { WeighingBlock } from './weighing-block.tsx';

/** A village's month: the three answers, then every number, then how it has been going. */
export function MonthPage({ code, month }: { code: string; month: Month }) {
  const { me, ask, on, home } = useReader();
  const now = useVillageMonth(ask, me.account.id, code, month);
  const page = now.seen?.page;
  const named = me.villages.find((v) => v.code === code);
  const back = me.villages.length > 1 ? '/desa' : home;
  return (
    <Frame
      title={page?.village.name ?? named?.name ?? code}
      sub={[w.kind, page && whereIs(page)].filter(Boolean).join(' · ')}
      back={back}
      notice={now.problem && <Notice now={now} code={code} month={month} />}
    >
      <div class="stack wide">
        <div>
          <PlaceTabs place={{ level: 'village', id: code }} month={month} here="short" />
          <MonthPicker code={code} month={month} last={monthOf(on)} />
          {now.seen && <Freshness seen={now.seen} live={now.live} />}
        </div>
        {page ? (
          <>
            <Numbers page={page} />
            <div class="row noprint">
              <Button onPress={() => saveCsv(page)}>{w.csv}</Button>
              <Button onPress={() => print()}>{w.print}</Button>
            </div>
          </>
        ) : now.problem ? (
          <Empty says={askWords[now.problem](null)}>
            <OnPhone place={{ level: 'village', id: code }} month={month} says />
          </Empty>
        ) : (
          <div aria-busy="true">
            <p class="said">{w.fresh.loading}</p>
            <Skeleton rows={6} />
          </div>
        )}
      </div>
    </Frame>
  );
}

/** "Lampung › Kota Metro › Metro Timur": from the province down. */
const whereIs = ({ village: { within, districtName } }: VillageMonth): string =>
  within && within.length > 0 ? within.join(' › ') : districtName;

const Notice = ({ now, code, month }: { now: VillageNow; code: string; month: Month }) => {
  if (!now.problem || !now.seen) return null;
  const place = { level: 'village', id: code } as const;
  const at = new Date(now.seen.at);
  const when = `${sayDay(civilDay(at))} pukul ${sayClock(at)}`;
  return (
    <Strip icon={now.problem === 'offline' ? 'offline' : 'alert'}>
      {askWords[now.problem](when)} <OnPhone place={place} month={month} />
    </Strip>
  );
};

const Numbers = ({ page }: { page: VillageMonth }) => {
  const voice = voiceOf(page);
  return (
    <>
      {voice === 'nobody' && (
        <section class="card stack" data-voice="nobody">
          <h2>{w.nobody.title}</h2>
          <p>{w.nobody.says}</p>
        </section>
      )}
      {voice === 'silent' && (
        <section class="card" data-voice="silent">
          <p>{w.silent(sayMonth(page.month))}</p>
        </section>
      )}
      {voice !== 'nobody' && <Answers page={page} />}
      <GroupTable page={page} />
      <WeighingBlock page={page} />
      <PosyanduTable page={page} />
      <Trends page={page} />
    </>
  );
};

const MonthPicker = ({ code, month, last }: { code: string; month: Month; last: Month }) => (
  <nav class="months" aria-label={w.month}>
    <Link
      class="iconbutton"
      href={monthAddress(code, addToMonth(month, -1))}
      aria-label={w.before}
      replace
    >
      <Icon name="back" />
    </Link>
    <h2 aria-live="polite">{sayMonth(month)}</h2>
    {month < last ? (
      <Link
        class="iconbutton"
        href={monthAddress(code, addToMonth(month, 1))}
        aria-label={w.after}
        replace
      >
        <Icon name="next" />
      </Link>
    ) : (
      <span class="iconbutton" />
    )}
  </nav>
);

const Freshness = ({ seen, live }: { seen: SeenMonth; live: boolean }) => {
  const newest = seen.page.freshAt === null ? null : new Date(seen.page.freshAt);
  return (
    <p class="small soft fresh">
      <Fresh at={seen.at} live={live} />
      {' · '}
      {newest
        ? w.fresh.newest(`${sayDay(civilDay(newest))} pukul ${sayClock(newest)}`)
        : w.fresh.nothing}
    </p>
  );
};

const MINUTE_MS = 60_000;

/** "Diperbarui baru saja", until a minute has gone by. */
function Fresh({ at, live }: { at: number; live: boolean }) {
  const [old, setOld] = useState(false);
  useEffect(() => {
    setOld(Date.now() - at >= MINUTE_MS);
    const timer = setTimeout(() => setOld(true), MINUTE_MS);
    return () => clearTimeout(timer);
  }, [at]);
  return (
    <span data-live={live}>
      {old ? w.fresh.at(sayClock(new Date(at))) : w.fresh.now}
      {live && `, ${w.fresh.live}`}
    </span>
  );
}

const saveCsv = (page: VillageMonth): void =>
  saveFile(`${page.village.name} ${page.month}.csv`, monthCsv(page));
