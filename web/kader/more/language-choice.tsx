import { Choice } from '../../ui/choice.tsx';
import { changeLanguage, LANGUAGES, language, languageNames } from '../../words/language.ts';

/** Both languages in their own words, named in both: whoever cannot read the rest finds it. */
export const LanguageChoice = () => (
  <Choice
    label="Bahasa / Language"
    across
    value={language()}
    onValue={changeLanguage}
    options={LANGUAGES.map((value) => ({ value, label: languageNames[value] }))}
  />
);
