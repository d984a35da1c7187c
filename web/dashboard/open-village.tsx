import { useCallback, useMemo } from 'preact/hooks';
import type { Wording } from '#domain/access/access.ts';
import { type AskServer, askServer } from '../known/ask-server.ts';
import { districtSettings } from '../known/district-settings.ts';
import {
  type NumbersReader,
  numbersReader,
  startReading,
  stopReading,
} from '../known/numbers-reader.ts';
import type { FactDraft, Phone } from '../known/phone.ts';
import { civilDay } from '../known/today.ts';
import { configuredBy } from './settings-at.tsx';
import { VillagePages } from './village-page.tsx';

const asNumbersReader: AskServer = askServer(() => numbersReader.value?.token ?? null);

/** For lurah, dinkes and the puskesmas' office: the village page is the whole app. */
export function VillageForNumbers({ who }: { who: NumbersReader }) {
  const district = configuredBy(who.me);
  const settings = useMemo(
    () =>
      district === null
        ? null
        : {
            ...districtSettings(district, () => numbersReader.value?.token ?? null),
            onKept: (wording: Wording) => startReading({ ...who, me: { ...who.me, wording } }),
          },
    [district, who],
  );
  return (
    <VillagePages
      me={who.me}
      ask={asNumbersReader}
      on={civilDay(new Date())}
      home={null}
      personAddress={() => null}
      signOut={stopReading}
      {...(settings ? { settings } : {})}
    />
  );
}

/** For whoever has this phone open: the arrow leads back to her screens, a name to the person. */
export function VillageForPhone({ phone }: { phone: Phone }) {
  const me = phone.me.value;
  const personAddress = useMemo(
    () => (id: string) => (phone.rosterPerson(id) ? `/orang/${id}` : null),
    [phone],
  );
  const write = useCallback(
    async (drafts: readonly FactDraft[]) => (await phone.write(drafts)).ok,
    [phone],
  );
  if (!me) return null;
  return (
    <VillagePages
      me={me}
      ask={phone.ask}
      on={phone.today()}
      home="/"
      personAddress={personAddress}
      write={write}
    />
  );
}
