import { Link } from 'wouter-preact';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { mergeWords } from '../../words/merge.ts';
import { personWords } from '../../words/person.ts';
import type { Visit } from '../steps/visit.ts';
import { CorrectIdentity } from './correct-identity.tsx';
import { Delivery } from './delivery.tsx';
import { AddNik, GiveName, Guardian, Moved } from './name-home.tsx';
import { Died, Pregnant } from './pregnant-died.tsx';

const w = personWords.events;

/** What can be changed or recorded about somebody beyond a visit; also the words in the address. */
export type Change = Exclude<keyof typeof w, 'title'>;
const CHANGES: readonly Change[] = [
  'data',
  'nama',
  'nik',
  'hamil',
  'lahir',
  'pindah',
  'wali',
  'meninggal',
];

/** The change an address asks for (`?ubah=nama`), null when it asks for none. */
export const changeOf = (search: string): Change | null => {
  const asked = new URLSearchParams(search).get('ubah');
  return CHANGES.find((c) => c === asked) ?? null;
};

/** Which of them make sense for this person. */
function changesFor(visit: Visit): Change[] {
  const { identity, who, known } = visit;
  const woman = identity.sex === 'F' && who.ageMonths >= 120 && who.ageMonths < 660;
  const fits: Record<Change, boolean> = {
    data: true,
    nama: identity.provisional === true,
    nik: !identity.nik && identity.provisional !== true && !known.diedOn,
    hamil: woman && !known.diedOn,
    lahir: woman && known.pregnancies.some((p) => !p.endedOn),
    pindah: !known.diedOn,
    wali: who.ageMonths < 216,
    meninggal: !known.diedOn,
  };
  return CHANGES.filter((c) => fits[c]);
}

interface ChangesProps {
  visit: Visit;
  open: Change | 'menu' | null;
  onOpen: (change: Change) => void;
  onClose: () => void;
}

export interface ChangeProps {
  visit: Visit;
  onClose: () => void;
}

const FORMS: Record<Change, (p: ChangeProps) => preact.JSX.Element> = {
  data: CorrectIdentity,
  nama: GiveName,
  nik: AddNik,
  hamil: Pregnant,
  lahir: Delivery,
  pindah: Moved,
  wali: Guardian,
  meninggal: Died,
};

export function Changes({ visit, open, onOpen, onClose }: ChangesProps) {
  if (!open) return null;
  if (open !== 'menu') {
    const Form = FORMS[open];
    return <Form key={open} visit={visit} onClose={onClose} />;
  }
  return (
    <Sheet title={w.title} onClose={onClose}>
      {changesFor(visit).map((change) => (
        <Button key={change} whole onPress={() => onOpen(change)}>
          {w[change]}
        </Button>
      ))}
      <Link class="button quiet whole" href={`/orang/${visit.known.id}/gabung`}>
        {mergeWords.open}
      </Link>
    </Sheet>
  );
}
