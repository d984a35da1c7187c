import { useState } from 'preact/hooks';
import { usePhone } from './phone-context.ts';

/** A form as it is being typed, kept on the disk at every keystroke. */
export interface FormDraft<T> {
  value: T;
  /** as it stands this very moment, also after a change made since this was drawn */
  now(): T;
  change(more: Partial<T> | ((now: T) => Partial<T>)): void;
  /** thrown away without saving; saving it drops it by itself (`save(facts, key)`) */
  drop(): void;
  readonly key: string;
}

/**
 * The half-typed form with this key (`formKey(subject, …)`), or a new one.
 * @param scope whose key encrypts it: the posyandu its facts will be written at
 */
export function useDraft<T extends object>(
  key: string,
  scope: string,
  start: () => T,
): FormDraft<T> {
  const phone = usePhone();
  const [shown, show] = useState<{ key: string; value: T } | null>(null);
  const value = shown?.key === key ? shown.value : { ...start(), ...kept<T>(phone.draft(key)) };
  const now = () => ({ ...value, ...kept<T>(phone.draft(key)) });
  return {
    key,
    value,
    now,
    change: (more) => {
      const before = now();
      const next = { ...before, ...(typeof more === 'function' ? more(before) : more) };
      phone.keepDraft(key, scope, next);
      show({ key, value: next });
    },
    drop: () => {
      phone.dropDraft(key);
      show(null);
    },
  };
}

/** What an older app kept may lack fields of today's form; those start as new ones do. */
const kept = <T extends object>(draft: unknown): Partial<T> =>
  typeof draft === 'object' && draft !== null ? (draft as Partial<T>) : {};
