import { useText } from '../../text/text';
import { day } from '../../text/time';
import { useSigned } from '../../ui/session';
import { type LookBack, useRuleSetNames } from './data';

/** What a look back is bounded by, in few words; empty where it is not. */
export function useBounds({ since, ruleSet, definition }: Pick<LookBack, 'since' | 'ruleSet' | 'definition'>): string {
  const { t, say, language } = useText();
  const names = useRuleSetNames(useSigned().department.id).data;
  const words = t.quality.back.bounds;
  const title = names?.find(({ id }) => id === ruleSet)?.title;
  return [
    since && words.since(day(since, language)),
    ruleSet && words.ruleSet(title ? say(title) : ruleSet),
    definition && words.definition(definition),
  ]
    .filter(Boolean)
    .join(', ');
}
