import { useState } from 'preact/hooks';
import { Redirect, Route, Switch } from 'wouter-preact';
import type { AskProblem } from '../known/ask-server.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { aimWords as w } from '../words/aims.ts';
import './aims.css';
import { aimsAddress } from './aims-address.ts';
import { AimsPage } from './aims-page.tsx';
import { type AimAt, type AimKey, levelIn, plansAt, readAims } from './aims-view.ts';
import { Frame } from './frame.tsx';
import { AIMS_AT } from './office.ts';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

const WHY_NOT: Record<AskProblem, string> = {
  offline: w.offline,
  'server-error': w.failed,
  'not-allowed': w.notAllowed,
  'signed-out': w.signedOut,
};

/** Under /sasaran: the account's own place first, and from there down. */
export function AimsAt() {
  const { me, on } = useReader();
  const start = plansAt(me);
  const year = Number(on.slice(0, 4));
  if (!start) return <Redirect to="/desa" replace />;
  return (
    <Switch>
      <Route path={`${AIMS_AT}/:level/:place/:year`}>
        {({ level, place, year: of }) => {
          const known = levelIn(level);
          const at =
            known && /^20\d\d$/.test(of) ? { level: known, place, year: Number(of) } : null;
          return at ? <AimsOf key={aimsAddress(at)} at={at} /> : <Redirect to={AIMS_AT} replace />;
        }}
      </Route>
      <Route>
        <AimsOf at={{ ...start, year }} />
      </Route>
    </Switch>
  );
}

function AimsOf({ at }: { at: AimAt }) {
  const { ask, home } = useReader();
  const path = `/api/aims/${at.level}/${encodeURIComponent(at.place)}/${at.year}`;
  const { list, problem, again } = useList(path, readAims);
  const [kept, setKept] = useState<ReturnType<typeof readAims>>(null);
  const answer = kept ?? list;
  const keep = async (aims: (AimKey & { value: number | null })[]): Promise<string | null> => {
    const said = await ask.json(path, { aims });
    if (!said.ok) return WHY_NOT[said.error];
    setKept(readAims(said.value));
    return null;
  };
  if (answer) return <AimsPage answer={answer} onKeep={keep} />;
  return (
    <Frame title={w.title} back={home}>
      {problem ? (
        <Empty says={problem === 'not-allowed' ? w.notAllowed : w.cannotRead}>
          <Button kind="primary" onPress={again}>
            {w.again}
          </Button>
        </Empty>
      ) : (
        <Skeleton rows={6} />
      )}
    </Frame>
  );
}
