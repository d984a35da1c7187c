import { gateWords } from '../../words/gate.ts';
import { Gate } from './brand.tsx';

/** The phone's store could not be opened at all: private windows, a full disk. Nothing is lost, nothing works. */
export const CannotOpen = () => (
  <Gate title={gateWords.cannotOpen.title}>
    <p>{gateWords.cannotOpen.says}</p>
  </Gate>
);
