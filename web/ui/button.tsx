import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain';

interface ButtonProps {
  kind?: ButtonKind;
  /** as wide as its column; primary buttons are, unless told otherwise */
  whole?: boolean;
  icon?: IconName;
  submit?: boolean;
  disabled?: boolean;
  onPress?: () => void;
  /** said instead of the words, where many of one look alike */
  label?: string;
  children: ComponentChildren;
  testid?: string;
}

/** One look for everything that can be pressed. The primary one is the only one of its screen. */
export const Button = (p: ButtonProps) => {
  const kind = p.kind ?? 'quiet';
  const whole = p.whole ?? kind === 'primary';
  return (
    <button
      type={p.submit ? 'submit' : 'button'}
      class={`button ${kind}${whole ? ' whole' : ''}`}
      disabled={p.disabled}
      onClick={p.onPress}
      aria-label={p.label}
      data-testid={p.testid}
    >
      {p.icon && <Icon name={p.icon} size={22} />}
      <span>{p.children}</span>
    </button>
  );
};
