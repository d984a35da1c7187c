import { adultForm } from './adult.form.ts';
import { childForm } from './child.form.ts';
import type { RecapForm, RecapKey } from './form.ts';
import { motherForm } from './mother.form.ts';
import { schoolForm } from './school.form.ts';

/** The four monthly recaps a posyandu hands in, in the edition in force ("edisi 2023"). */
export const RECAPS: Readonly<Record<RecapKey, RecapForm>> = {
  mother: motherForm,
  child: childForm,
  school: schoolForm,
  adult: adultForm,
};
