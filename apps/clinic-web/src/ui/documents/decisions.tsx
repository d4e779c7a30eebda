import { AskFirst, AskWhy } from '../ask';
import { useNotify } from '../notices';

interface Props<Given> {
  act: Given;
  busy: boolean;
  /** what went wrong, as a sentence that says what to do */
  refusal: (error: unknown) => string;
  onClose: () => void;
}

interface ApproveWords {
  readonly approve: string;
  readonly approveText: string;
  readonly approved: string;
  readonly comment: string;
  readonly commentHelp: string;
  readonly commentFault: string;
}

/** Approves what is on the screen, with a word of what was looked at. */
export function Approve({
  words,
  ...asked
}: Props<(comment: string) => Promise<unknown>> & { readonly words: ApproveWords }) {
  const notify = useNotify();
  return (
    <AskWhy
      {...asked}
      title={words.approve}
      text={words.approveText}
      submit={words.approve}
      field={{ name: 'comment', label: words.comment, help: words.commentHelp, missing: words.commentFault }}
      done={() => {
        notify({ tone: 'good', text: words.approved });
        asked.onClose();
      }}
    />
  );
}

interface RetireWords {
  readonly retire: string;
  readonly retireText: string;
  readonly retired: string;
  readonly reason: string;
  readonly reasonFault: string;
}

/** Takes a version out of use, with the reason. @param undo what the notice offers, where there is a way back */
export function Retire({
  words,
  undo,
  ...asked
}: Props<(reason: string) => Promise<unknown>> & {
  readonly words: RetireWords;
  readonly undo?: { readonly label: string; readonly do: () => void };
}) {
  const notify = useNotify();
  return (
    <AskWhy
      {...asked}
      title={words.retire}
      text={words.retireText}
      submit={words.retire}
      danger
      field={{ name: 'reason', label: words.reason, missing: words.reasonFault }}
      done={() => {
        notify({ tone: 'good', text: words.retired, ...(undo ? { action: undo } : {}) });
        asked.onClose();
      }}
    />
  );
}

interface RemoveWords {
  readonly remove: string;
  readonly removeText: string;
  readonly removed: string;
}

/** Deletes a draft. @param gone where to go when the page it stood on is no more */
export function Remove({
  words,
  gone,
  ...asked
}: Props<() => Promise<unknown>> & { readonly words: RemoveWords; readonly gone: () => void }) {
  const notify = useNotify();
  return (
    <AskFirst
      {...asked}
      title={words.remove}
      text={words.removeText}
      submit={words.remove}
      danger
      done={() => {
        notify({ tone: 'good', text: words.removed });
        gone();
      }}
    />
  );
}
