import { useText } from '../../../text/text';
import { refusedBy } from '../data';
import { refusalInWords } from '../refusal';
import { faultInWords } from '../words/fault-words';

/** Why a card was not saved; one that somebody else has saved meanwhile is not written over. */
export function useCardRefusal(): (error: unknown) => string {
  const { t, language } = useText();
  return (error) => {
    const refused = refusedBy(error);
    if (refused.code === 'changed') return t.actionCard.form.conflict(String(refused.body.by ?? ''));
    return refusalInWords(refused, { t, language });
  };
}

/** What is wrong with which field. */
export function useFaultsAt(): (error: unknown) => Readonly<Record<string, string>> {
  const { language } = useText();
  return (error) =>
    Object.fromEntries(refusedBy(error).faults.map(({ path, code }) => [path, faultInWords(code, language) ?? code]));
}
