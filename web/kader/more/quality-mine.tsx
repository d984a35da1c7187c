import { useEffect, useState } from 'preact/hooks';
import type { DigitPreference } from '#domain/quality/digit-preference.ts';
import { type MyQuality, myQuality } from '../../known/my-quality.ts';
import { Empty, Progress } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { qualityWords } from '../../words/quality.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { Shell } from '../shell.tsx';
import './quality-mine.css';

const { mine: w } = qualityWords;
const { measures } = qualityWords;

/** One's own measurements: what the last digits say, and how many are needed before they say anything. */
export function QualityMine() {
  const phone = usePhone();
  const { account } = useMe();
  const [found, setFound] = useState<MyQuality | null>(null);
  const [done, setDone] = useState([0, 0]);
  useEffect(() => {
    let here = true;
    const breathe = async (n: number, of: number) => {
      setDone([n, of]);
      await new Promise((then) => setTimeout(then));
      return here;
    };
    void myQuality(phone, account, breathe).then((is) => {
      if (here) setFound(is);
    });
    return () => {
      here = false;
    };
  }, [phone, account]);
  const [at = 0, of = 0] = done;
  return (
    <Shell title={w.title} back="/lainnya">
      <div class="stack wide">
        <p class="soft">{w.about}</p>
        {!found && <Progress done={at} of={of} label={w.title} />}
        {found && <Found found={found} />}
      </div>
    </Shell>
  );
}

const Found = ({ found: { measuring, least, repeats } }: { found: MyQuality }) => {
  if (measuring.readings === 0) return <Empty says={w.none} />;
  return (
    <>
      {repeats > 0 && <p>{w.again(repeats)}</p>}
      {measuring.digits.map((d) => (
        <section key={d.what} class="card stack">
          <h2 class="starts">{measures[d.what]}</h2>
          <p class="soft">{w.readings(d.n)}</p>
          <p class="qmine">
            <Icon name={d.sign === 'few' ? 'dots' : d.sign === 'fine' ? 'check' : 'eye'} />
            <span>{sayDigits(d, least)}</span>
          </p>
        </section>
      ))}
    </>
  );
};

function sayDigits({ n, sign, round }: DigitPreference, least: number): string {
  if (sign === 'few') return w.need(least - n);
  return sign === 'fine' ? w.spread : w.heaped(round ?? 0);
}
