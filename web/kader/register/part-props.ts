import type { FormProblems } from './form-problems.ts';
import type { PersonForm } from './person-form.ts';

export interface PartProps {
  form: PersonForm;
  /** some fields, or what they become from how the form stands at that moment */
  change: (more: Partial<PersonForm> | ((now: PersonForm) => Partial<PersonForm>)) => void;
  problems: FormProblems;
}
