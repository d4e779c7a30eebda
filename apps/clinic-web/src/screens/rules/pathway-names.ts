import { useMemo } from 'react';
import { inLanguage } from '../../text/dictionary';
import { useText } from '../../text/text';
import { type RuleSetPlace, useRuleMaterial } from './data';

/** What the pathways that use a rule set are called; a code that is not among them stands as it is. */
export function usePathwayNames(place: RuleSetPlace): (id: string) => string {
  const { language } = useText();
  const pathways = useRuleMaterial(place).data?.pathways;
  return useMemo(() => {
    const titles = new Map(pathways?.map(({ id, title }) => [id, inLanguage(title, language)]));
    return (id) => titles.get(id) ?? id;
  }, [pathways, language]);
}
