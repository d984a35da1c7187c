import { useEffect, useState } from 'preact/hooks';
import type { Me, Wording } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { checkWording } from '#domain/access/wording.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { scheduleWords } from '../words/schedule.ts';
import { settingsWords as w } from '../words/settings.ts';
import { Frame } from './frame.tsx';
import { useReader } from './reader.ts';
import { SettingsPage } from './settings-page.tsx';

/** The district this account chooses words for; null for everybody else. */
export function configuredBy(me: Me): number | null {
  for (const { role, scope } of me.grants)
    if (powersOf(role).configures && scope.kind === 'district') return scope.id;
  return null;
}

/** What holds at the server comes first: two people may have changed it since this one signed in. */
export function SettingsAt() {
  const { ask, me, settings } = useReader();
  const [now, setNow] = useState<Wording | null>(null);
  const [offline, setOffline] = useState(false);
  const [tries, setTries] = useState(0);
  const district = configuredBy(me);
  useEffect(() => {
    let current = true;
    setOffline(false);
    void ask.json(`/api/settings/${district}`).then((answer) => {
      if (!current) return;
      const wording = answer.ok ? readWording(answer.value) : null;
      setNow(wording);
      setOffline(wording === null);
    });
    return () => {
      current = false;
    };
  }, [ask, district, tries]);
  if (now && settings)
    return (
      <SettingsPage
        now={now}
        settings={settings}
        onKept={(wording) => {
          setNow(wording);
          settings.onKept(wording);
        }}
      />
    );
  return (
    <Frame title={w.title} back="/desa">
      {offline ? (
        <Empty says={w.cannotRead}>
          <Button kind="primary" onPress={() => setTries(tries + 1)}>
            {scheduleWords.again}
          </Button>
        </Empty>
      ) : (
        <Skeleton rows={6} />
      )}
    </Frame>
  );
}

function readWording(value: unknown): Wording | null {
  if (typeof value !== 'object' || value === null || !('wording' in value)) return null;
  const checked = checkWording(value.wording ?? {});
  return checked.ok ? checked.value : null;
}
