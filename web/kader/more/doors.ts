import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import type { IconName } from '../../ui/icon.tsx';
import { confirmWords } from '../../words/confirm.ts';
import { rightsWords } from '../../words/consent.ts';
import { deviceWords } from '../../words/devices.ts';
import { helpWords } from '../../words/help.ts';
import { importWords } from '../../words/import.ts';
import { meetingWords } from '../../words/meetings.ts';
import { mergeWords } from '../../words/merge.ts';
import { monthWords } from '../../words/month.ts';
import { moreWords as w } from '../../words/more.ts';
import { paperWords } from '../../words/paper.ts';
import { qualityWords } from '../../words/quality.ts';
import { recapWords } from '../../words/recap.ts';
import { refusedWords } from '../../words/refused.ts';
import { rulesWords } from '../../words/rules.ts';
import { receiveWords } from '../../words/scan.ts';
import { ownListWords, supportWords } from '../../words/support.ts';
import { taskWords } from '../../words/tasks.ts';

export interface Door {
  href: string;
  says: string;
  icon?: IconName;
}
export interface DoorGroup {
  title: string;
  doors: Door[];
}

const when = (may: boolean, ...doors: Door[]): Door[] => (may ? doors : []);

/** A village's meetings are for who records for all of it, a posyandu's for who signs for it. */
const holdsMeetings = (me: Me): boolean => {
  const { records, signs, scopes } = powersOf(me.account.role);
  return records && (signs || scopes.some((scope) => scope !== 'posyandu'));
};

/** Where this account can go beside the open day, in the order of how often; a group without doors is left out. */
export function doorsOf(me: Me): DoorGroup[] {
  const powers = powersOf(me.account.role);
  return [
    {
      title: w.groups.work,
      doors: [
        ...when(powers.healthWorker, { href: '/pengesahan', says: confirmWords.title }),
        ...when(powers.records, { href: '/tugas', says: taskWords.title }),
        { href: '/terima', says: receiveWords.open, icon: 'qr' as const },
        ...when(
          powers.records,
          { href: '/cetak', says: paperWords.title },
          { href: '/tercatat-dua-kali', says: mergeWords.list.title },
        ),
        ...when(holdsMeetings(me), { href: '/rapat', says: meetingWords.link, icon: 'people' }),
        ...when(powers.names === 'always', { href: '/unduh-daftar', says: ownListWords.link }),
      ],
    },
    {
      title: w.groups.look,
      doors: [
        ...when(
          powers.coordinates,
          { href: '/tertahan', says: refusedWords.link },
          { href: '/hp', says: deviceWords.link },
          { href: '/permintaan-data', says: rightsWords.listTitle },
        ),
        ...when(powers.guides, { href: '/mutu', says: qualityWords.link }),
        ...when(powers.imports, { href: '/masukkan-register', says: importWords.link }),
      ],
    },
    {
      title: w.groups.read,
      doors: [
        ...when(me.villages.length > 0, { href: '/desa', says: w.village }),
        ...when(me.posyandu.length > 0, { href: '/bulan', says: monthWords.link }),
        ...when(me.posyandu.length > 0, { href: '/rekap', says: recapWords.link }),
        ...when(powers.records, { href: '/mutu-saya', says: qualityWords.mine.title }),
        { href: '/aturan', says: rulesWords.title },
        { href: '/bantuan', says: helpWords.title },
        { href: '/bantuan-teknis', says: supportWords.link },
      ],
    },
  ].filter((group) => group.doors.length > 0);
}
