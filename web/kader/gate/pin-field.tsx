import { TextField } from '../../ui/field.tsx';

interface PinFieldProps {
  label: string;
  value: string;
  onValue: (pin: string) => void;
  wrong?: string | undefined;
  focus?: boolean;
}

/** Six digits, hidden; anything else is not taken. */
export const PinField = ({ onValue, ...rest }: PinFieldProps) => (
  <TextField
    {...rest}
    class="pin"
    type="password"
    mode="numeric"
    complete="off"
    max={6}
    onValue={(text) => onValue(text.replace(/\D/g, '').slice(0, 6))}
  />
);
