import { useMemo } from 'react';
import { inLanguage } from '../../text/dictionary';
import { useText } from '../../text/text';
import { type MaterialQuestionnaire, useMaterial } from './data';
import type { Reading } from './words/plan-words';

/** What a document is read with: words, and the titles of the questionnaires in force. */
export function useReading(document: Reading['document']): Reading {
  const { t, language } = useText();
  const questionnaires = useMaterial().data?.questionnaires;
  return useMemo(() => {
    const titles = titlesOf(questionnaires ?? []);
    return {
      t: t.pathways,
      language,
      levels: t.common.levelShort,
      questionnaire: (id) => {
        const title = titles.get(id);
        return title ? inLanguage(title, language) : id;
      },
      document,
    };
  }, [t, language, questionnaires, document]);
}

function titlesOf(questionnaires: readonly MaterialQuestionnaire[]): ReadonlyMap<string, { da: string; en: string }> {
  return new Map(questionnaires.map(({ id, title }) => [id, title]));
}
