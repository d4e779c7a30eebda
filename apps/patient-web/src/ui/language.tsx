import { inLanguage } from '@stemme/questionnaires';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { type Dictionary, dictionary, type Language, otherLanguage, type Text } from '../text/text';
import { date, day, moment, time } from './format';

export interface Words {
  readonly language: Language;
  readonly t: Dictionary;
  /** The text in the page's language. */
  readonly pick: (text: Text) => string;
  readonly day: (at: string) => string;
  readonly date: (at: string) => string;
  readonly time: (at: string) => string;
  readonly moment: (at: string) => string;
  /** Changes the page's language, and the person's choice when somebody is signed in. */
  readonly setLanguage: (language: Language) => void;
}

const Context = createContext<Words | null>(null);

export function LanguageProvider(props: {
  readonly language: Language;
  readonly onChange: (language: Language) => void;
  readonly children: ReactNode;
}) {
  const { language, onChange, children } = props;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const words = useMemo<Words>(
    () => ({
      language,
      t: dictionary(language),
      pick: (text) => text[language] || text[otherLanguage(language)] || inLanguage(text, language),
      day: (at) => day(language, at),
      date: (at) => date(language, at),
      time: (at) => time(language, at),
      moment: (at) => moment(language, at),
      setLanguage: onChange,
    }),
    [language, onChange],
  );
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('outside LanguageProvider');
  return words;
}

/** Switches to the other language; its name is written, and announced, in that language. */
export function LanguageSwitch() {
  const { language, t, setLanguage } = useWords();
  const other = otherLanguage(language);
  return (
    <button type="button" className="link-button" lang={other} onClick={() => setLanguage(other)}>
      {t.common.otherLanguage}
      <span className="sr-only"> {t.common.otherLanguageLabel}</span>
    </button>
  );
}
