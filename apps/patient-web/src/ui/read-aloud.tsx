import { useEffect, useState } from 'react';
import { Icon } from './icon';
import { useWords } from './language';

const VOICES = { da: 'da-DK', en: 'en-GB' } as const;

function voiceOf(language: string): string {
  return language === 'da' || language === 'en' ? VOICES[language] : language;
}

/** Reads the text of an element aloud, where the browser can. `from` gives what to read when the button is pressed. */
export function ReadAloud(props: {
  readonly from: () => string;
  readonly stopKey: string;
  readonly language?: string;
}) {
  const { t, language } = useWords();
  const [reading, setReading] = useState(false);
  const possible = typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined';
  // another question, another text: the voice stops
  useEffect(() => {
    return () => {
      if (possible) speechSynthesis.cancel();
      setReading(false);
    };
  }, [props.stopKey, language, possible]);
  if (!possible) return null;

  const start = () => {
    const utterance = new SpeechSynthesisUtterance(props.from());
    utterance.lang = voiceOf(props.language ?? language);
    utterance.rate = 0.95;
    utterance.onend = () => setReading(false);
    utterance.onerror = () => setReading(false);
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
    setReading(true);
  };
  const stop = () => {
    speechSynthesis.cancel();
    setReading(false);
  };
  return (
    <button type="button" className="button button-secondary read-aloud" onClick={reading ? stop : start}>
      <Icon name="sound" />
      <span>{reading ? t.common.stopReading : t.common.readAloud}</span>
    </button>
  );
}
