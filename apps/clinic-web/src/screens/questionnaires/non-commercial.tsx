import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { DialogButtons, Window } from '../../ui/dialog';
import { Lines } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { NON_COMMERCIAL } from './address';
import { type NonCommercialUse, useNonCommercial } from './data';
import { useRefusal } from './use-refusal';

function Confirm({ confirmed, onClose }: { confirmed: boolean; onClose: () => void }) {
  const { t } = useText();
  const words = t.questionnaires.use;
  const notify = useNotify();
  const save = useNonCommercial();
  const refusal = useRefusal();
  const [text, setText] = useState(confirmed ? words.suggestion : '');
  const [fault, setFault] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    if (!text.trim()) return setFault(words.fault);
    save.mutate(
      { confirmed, text: text.trim() },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: confirmed ? words.saved : words.withdrawn });
          onClose();
        },
        onError: (error) => setFault(refusal(error)),
      },
    );
  };
  return (
    <Window title={confirmed ? words.confirmTitle : words.withdrawTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Lines
          label={words.text}
          name="text"
          help={confirmed ? words.confirmHelp : words.withdrawHelp}
          value={text}
          onChange={setText}
          fault={fault}
          required
          autoFocus
        />
        <DialogButtons
          onCancel={onClose}
          submit={confirmed ? words.confirm : words.withdraw}
          busy={save.isPending}
          danger={!confirmed}
        />
      </form>
    </Window>
  );
}

/** Whether the department has confirmed that its use of some instruments is not commercial: the text, who, and when. */
export function NonCommercial({ use, mayConfirm }: { use: NonCommercialUse; mayConfirm: boolean }) {
  const { t, language } = useText();
  const words = t.questionnaires.use;
  const now = useNow(60_000);
  const [asking, ask] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.location.hash === `#${NON_COMMERCIAL}`) section.current?.scrollIntoView();
  }, []);
  return (
    <section className="card non-commercial" id={NON_COMMERCIAL} ref={section}>
      <div className="card-head">
        <h2>{words.title}</h2>
        {mayConfirm && (
          <Button className="secondary small no-print" onPress={() => ask(true)}>
            {use.confirmed ? words.withdraw : words.confirm}
          </Button>
        )}
      </div>
      <p className="second">{words.lead}</p>
      <p>
        <strong>{use.confirmed ? words.confirmed : words.unconfirmed}</strong>
        {use.by && use.at && <span className="second"> {words.by(use.by, moment(use.at, now, language))}</span>}
      </p>
      {use.text && <blockquote className="questionnaire-quote">{use.text}</blockquote>}
      {!mayConfirm && <p className="second">{words.notYou}</p>}
      {asking && <Confirm confirmed={!use.confirmed} onClose={() => ask(false)} />}
    </section>
  );
}
