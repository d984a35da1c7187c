import { Route, Switch } from 'wouter-preact';
import type { TypedChange } from '#domain/packages/check-change.ts';
import type { AskProblem } from '../known/ask-server.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { packageWords as w } from '../words/packages.ts';
import { Frame } from './frame.tsx';
import { PACKAGES_AT } from './office.ts';
import './packages.css';
import { PackagesPage } from './packages-page.tsx';
import { PackagesPrint } from './packages-print.tsx';
import { decidesAt, readPackage } from './packages-view.ts';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

const WHY_NOT: Record<AskProblem, string> = {
  offline: w.offline,
  'server-error': w.failed,
  'not-allowed': w.notAllowed,
  'signed-out': w.signedOut,
};

/** Under /paket-layanan: the matrix to decide about, and the sheet of paper. */
export function PackagesAt() {
  const { ask, me, home } = useReader();
  const puskesmas = decidesAt(me);
  const path = puskesmas && `/api/packages/${encodeURIComponent(puskesmas)}`;
  const { list: kept, problem, again } = useList(path, readPackage);
  const keep = async (change: TypedChange): Promise<string | null> => {
    if (!path) return w.notAllowed;
    const answer = await ask.json(path, change);
    again();
    return answer.ok ? null : WHY_NOT[answer.error];
  };
  if (!kept || !puskesmas)
    return (
      <Frame title={w.title} back={home}>
        {problem ? (
          <Empty says={w.cannotRead}>
            <Button kind="primary" onPress={again}>
              {w.again}
            </Button>
          </Empty>
        ) : (
          <Skeleton rows={6} />
        )}
      </Frame>
    );
  return (
    <Switch>
      <Route path={`${PACKAGES_AT}/cetak`}>
        <PackagesPrint kept={kept} />
      </Route>
      <Route>
        <PackagesPage puskesmas={puskesmas} kept={kept} onKeep={keep} />
      </Route>
    </Switch>
  );
}
