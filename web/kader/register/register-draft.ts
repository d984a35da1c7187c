import { formKey } from '../../known/drafts.ts';

/** One registration at a time is typed on a phone; it outlives the screen, the lock and a flat battery. */
export const REGISTER_DRAFT = formKey('baru', 'daftar');
