import { signal } from '@preact/signals';
import type { Phone } from '../known/phone.ts';

/** Half-typed forms in memory, for the phone of the pictures. */
export function fakeDrafts(): Pick<Phone, 'keepDraft' | 'draft' | 'dropDraft' | 'unsaved'> {
  const values = new Map<string, unknown>();
  const unsaved = signal<ReadonlySet<string>>(new Set());
  const show = () => {
    unsaved.value = new Set([...values.keys()].map((key) => key.split(' ', 1)[0] ?? key));
  };
  return {
    unsaved,
    draft: (key) => values.get(key) ?? null,
    keepDraft: (key, _scope, value) => {
      values.set(key, value);
      show();
    },
    dropDraft: (key) => {
      if (values.delete(key)) show();
    },
  };
}
