import { useText } from '../../text/text';
import { useNotify } from '../../ui/notices';

/** Copies a text, and says whether the browser let it. */
export function useCopy(): (text: string) => void {
  const { t } = useText();
  const notify = useNotify();
  return (text) => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => notify({ tone: 'good', text: t.questionnaires.copied }),
      () => notify({ tone: 'bad', text: t.questionnaires.copyFailed }),
    );
  };
}
