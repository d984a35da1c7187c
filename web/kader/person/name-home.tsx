import { useState } from 'preact/hooks';
import type { BodyOf } from '#domain/facts/fact.ts';
import { nikContradicts, readNik } from '#domain/people/nik.ts';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { personWords } from '../../words/person.ts';
import { nikWords, say } from '../../words/problems.ts';
import { useMe } from '../phone-context.ts';
import { atVisit } from '../steps/visit.ts';
import type { ChangeProps } from './changes.tsx';
import { useLifeSaving } from './whats-next.tsx';

/** A newborn written as "By Ny …" gets a name, and a NIK when there is one. */
export function GiveName({ visit, onClose }: ChangeProps) {
  const w = personWords.name;
  const save = useLifeSaving(visit);
  const [name, setName] = useState('');
  const [nik, setNik] = useState('');
  const digits = nik.replace(/\D/g, '');
  const wrong =
    nik.trim() && digits.length !== 16
      ? say(nikWords, { kind: 'not-16-digits', digits: digits.length })
      : undefined;
  const ready = name.trim().length > 1 && !wrong;
  const submit = async (event: Event) => {
    event.preventDefault();
    const body = { name: name.trim(), ...(digits ? { nik: digits } : {}) };
    if (ready && (await save([{ ...atVisit(visit), kind: 'person-named', body }]))) onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        <TextField label={w.name} max={100} capitalize value={name} onValue={setName} focus />
        <TextField
          label={w.nik}
          mode="numeric"
          max={20}
          value={nik}
          onValue={setNik}
          wrong={wrong}
        />
        <Button kind="primary" submit disabled={!ready}>
          {personWords.save}
        </Button>
      </form>
    </Sheet>
  );
}

/** A NIK that was not there at registration; one that contradicts what is known is asked about, never refused. */
export function AddNik({ visit, onClose }: ChangeProps) {
  const w = personWords.nik;
  const save = useLifeSaving(visit);
  const [text, setText] = useState('');
  const { birthDate, sex } = visit.identity;
  const read = readNik(text, visit.on);
  const differs = read.ok && nikContradicts(read.value, { birthDate, sex }).length > 0;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!read.ok) return;
    const body = { nik: read.value.nik };
    if (await save([{ ...atVisit(visit), kind: 'person-corrected', body }])) onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        <TextField
          label={w.field}
          mode="numeric"
          max={20}
          value={text}
          onValue={setText}
          wrong={text.trim() && !read.ok ? say(nikWords, read.error) : undefined}
          asks={differs ? w.differs : undefined}
          focus
        />
        <Button kind="primary" submit disabled={!read.ok}>
          {personWords.save}
        </Button>
      </form>
    </Sheet>
  );
}

const OUT = '-';

/** Another posyandu of this account, or out of everything we know. */
export function Moved({ visit, onClose }: ChangeProps) {
  const w = personWords.move;
  const save = useLifeSaving(visit);
  const me = useMe();
  const home = visit.known.residences.at(-1)?.posyandu;
  const places = [...me.posyandu].filter((p) => p.id !== home).sort(byNaturalName);
  // whoever had gone can only come back
  const gone = home === null;
  const [to, setTo] = useState(gone ? (me.posyandu[0]?.id ?? OUT) : OUT);
  const [rt, setRt] = useState('');
  const [rw, setRw] = useState('');
  const three = (text: string) => text.replace(/\D/g, '').padStart(3, '0');
  const submit = async (event: Event) => {
    event.preventDefault();
    const address = { ...(rt ? { rt: three(rt) } : {}), ...(rw ? { rw: three(rw) } : {}) };
    const body: BodyOf<'person-moved'> = to === OUT ? {} : { to, ...(rt || rw ? { address } : {}) };
    const scope = home ?? visit.scope;
    if (await save([{ ...atVisit(visit), scope, kind: 'person-moved', body }])) onClose();
  };
  return (
    <Sheet title={gone ? w.titleBack : w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        <SelectField
          label={w.to}
          value={to}
          onValue={setTo}
          options={[
            ...(gone ? [] : [{ value: OUT, label: w.out }]),
            ...places.map((p) => ({ value: p.id, label: posyanduLabel(p) })),
          ]}
        />
        {to !== OUT && (
          <>
            <TextField label={w.rt} mode="numeric" max={3} value={rt} onValue={setRt} />
            <TextField label={w.rw} mode="numeric" max={3} value={rw} onValue={setRw} />
          </>
        )}
        <Button kind="primary" submit>
          {personWords.save}
        </Button>
      </form>
    </Sheet>
  );
}

/** Who now answers for a child. */
export function Guardian({ visit, onClose }: ChangeProps) {
  const w = personWords.guardianChange;
  const save = useLifeSaving(visit);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'guardian' | 'adoption'>('guardian');
  const submit = async (event: Event) => {
    event.preventDefault();
    const body = { guardianName: name.trim(), kind };
    if (await save([{ ...atVisit(visit), kind: 'guardian-changed', body }])) onClose();
  };
  return (
    <Sheet title={w.title} onClose={onClose}>
      <form class="stack wide" onSubmit={submit}>
        <TextField label={w.name} max={100} capitalize value={name} onValue={setName} focus />
        <Choice
          label={w.kind}
          value={kind}
          onValue={setKind}
          options={(['guardian', 'adoption'] as const).map((value) => ({
            value,
            label: w.kinds[value],
          }))}
        />
        <Button kind="primary" submit disabled={name.trim().length < 2}>
          {personWords.save}
        </Button>
      </form>
    </Sheet>
  );
}
