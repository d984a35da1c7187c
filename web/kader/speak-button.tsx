import { signal } from '@preact/signals';
import { lookForVoice, speak } from '../device/speak.ts';
import { Icon } from '../ui/icon.tsx';
import { visitWords } from '../words/visit.ts';
import { look } from './more/look.ts';

const canSpeak = signal(false);
lookForVoice((can) => {
  canSpeak.value = can;
});

/** Reads one question or finding aloud; only where somebody wants it and the phone has the voice for it. */
export const SpeakButton = ({ text }: { text: string }) =>
  look.value.aloud && canSpeak.value ? (
    <button
      type="button"
      class="iconbutton speak"
      aria-label={visitWords.speak(text)}
      onClick={() => speak(text)}
    >
      <Icon name="speaker" />
    </button>
  ) : null;
