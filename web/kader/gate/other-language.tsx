import { Button } from '../../ui/button.tsx';
import { changeLanguage, language, languageNames } from '../../words/language.ts';

/** In front of the lock there is room for one tap: the language that is not on the screen now. */
export const OtherLanguage = () => {
  const other = language() === 'id' ? 'en' : 'id';
  return (
    <Button kind="plain" onPress={() => changeLanguage(other)} testid="language">
      <span lang={other}>{languageNames[other]}</span>
    </Button>
  );
};
