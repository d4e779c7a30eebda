import { useState } from 'react';
import { useText } from '../../text/text';
import { Ask } from '../../ui/ask';
import { Lines } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { type FalseGreen, refusedBy, useReviewGreen } from './data';
import { refusalWords } from './words';

const isShort = (text: string): boolean => text.trim().length < 3;

/** What was found of a false green, and what was changed. */
export function ReviewGreenDialog({ green, onClose }: { green: FalseGreen; onClose: () => void }) {
  const { t } = useText();
  const words = t.quality.greens.dialog;
  const notify = useNotify();
  const review = useReviewGreen();
  const [found, setFound] = useState('');
  const [changed, setChanged] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (isShort(found) || isShort(changed)) return;
    review.mutate(
      { response: green.response, found: found.trim(), changed: changed.trim() },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: t.quality.greens.saved });
          onClose();
        },
      },
    );
  };
  return (
    <Ask
      title={words.title}
      text={words.text(`${green.patient.name}, ${green.patient.cpr}`)}
      submit={words.submit}
      busy={review.isPending}
      fault={review.isError && refusalWords(refusedBy(review.error), t)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Lines
        name="found"
        label={words.found}
        help={words.foundHelp}
        value={found}
        onChange={setFound}
        fault={tried && isShort(found) ? words.missing : null}
        autoFocus
      />
      <Lines
        name="changed"
        label={words.changed}
        help={words.changedHelp}
        value={changed}
        onChange={setChanged}
        fault={tried && isShort(changed) ? words.missing : null}
      />
    </Ask>
  );
}
