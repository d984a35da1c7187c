/** The browser's own voice, as far as this app needs it. */
export interface Speaker {
  getVoices(): readonly { lang: string; localService: boolean }[];
  speak(said: SpeechSynthesisUtterance): void;
  cancel(): void;
}

let speaker: (Speaker & Partial<EventTarget>) | null = null;

const isIndonesian = (lang: string): boolean => /^id([-_]|$)/i.test(lang);

/**
 * Looks for a voice that speaks Indonesian, now and whenever the browser has found more (some bring them late).
 * @param onVoice told each time whether there is one
 */
export function lookForVoice(
  onVoice: (canSpeak: boolean) => void,
  found: (Speaker & Partial<EventTarget>) | undefined = globalThis.speechSynthesis,
): void {
  if (!found) return;
  speaker = found;
  const look = () => onVoice(found.getVoices().some((voice) => isIndonesian(voice.lang)));
  look();
  found.addEventListener?.('voiceschanged', look);
}

/** Says one text; what was being said stops. A voice on this phone is taken before one that needs the network. */
export function speak(text: string): void {
  if (!speaker) return;
  const voices = speaker.getVoices().filter((voice) => isIndonesian(voice.lang));
  const voice = voices.find((one) => one.localService) ?? voices[0];
  const said = new SpeechSynthesisUtterance(text);
  said.lang = 'id-ID';
  // a little slower than speech: it is listened to between crying children
  said.rate = 0.95;
  if (voice) said.voice = voice as SpeechSynthesisVoice;
  speaker.cancel();
  speaker.speak(said);
}
