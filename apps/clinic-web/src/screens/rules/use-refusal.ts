import { useText } from '../../text/text';
import { refusedBy } from './data';
import { refusalInWords } from './refusal';

/** What went wrong, as a sentence that says what to do. */
export function useRefusal(): (error: unknown) => string {
  const { t, language } = useText();
  return (error) => refusalInWords(refusedBy(error), { t, language });
}
