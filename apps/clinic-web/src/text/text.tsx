import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { dictionaries, inLanguage, type Words } from './dictionary';
import { type Bilingual, type Language, languageFrom } from './language';

const STORED = 'stemme.clinic.language';

interface TextContext {
  language: Language;
  setLanguage: (language: Language) => void;
  t: Words;
  /** a document's text in the reader's language */
  say: (text: Bilingual) => string;
}
const Context = createContext<TextContext | null>(null);

export function TextProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() => languageFrom(localStorage.getItem(STORED)));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((chosen: Language) => {
    localStorage.setItem(STORED, chosen);
    choose(chosen);
  }, []);
  const value = useMemo<TextContext>(
    () => ({ language, setLanguage, t: dictionaries[language], say: (text) => inLanguage(text, language) }),
    [language, setLanguage],
  );
  return <Context value={value}>{children}</Context>;
}

/** The dictionary of the chosen language and how to say a document's text in it. */
export function useText(): TextContext {
  const context = useContext(Context);
  if (!context) throw new Error('TextProvider is missing');
  return context;
}
