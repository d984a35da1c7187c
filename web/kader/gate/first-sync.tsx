import { posyanduLabel } from '#domain/places/place.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/empty.tsx';
import { gateWords } from '../../words/gate.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { Gate } from './brand.tsx';

const w = gateWords.first;

/** The register on its way to a new phone. One may start working meanwhile: a new baby waits for nobody. */
export function FirstSync({ onLater }: { onLater: () => void }) {
  const phone = usePhone();
  const [first, ...others] = useMe().posyandu;
  const progress = phone.firstSync.value ?? { done: 0, total: 0, bytes: 0 };
  const place = first && others.length === 0 ? posyanduLabel(first) : (first?.villageName ?? '');
  const says = w.progress(progress.done, progress.total);
  return (
    <Gate title={w.title(place)}>
      <div class="stack wide">
        <Progress done={progress.done} of={progress.total} label={says} />
        <p class="num" role="status">
          {says}
        </p>
        <p class="soft">{w.stay}</p>
        <Button onPress={onLater}>{w.later}</Button>
      </div>
    </Gate>
  );
}
